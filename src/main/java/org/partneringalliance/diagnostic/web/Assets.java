package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Style, scripts and pictures: a fixed set from the program itself, kept by browsers under the hash of their content. */
final class Assets {

    static final String PATH = "/assets/{hash}/{name}";

    private static final int HASH_DIGITS = 16;

    /** What each is made of among the program's resources. */
    private static final Map<String, List<String>> PLACES = Map.of(
            "base.css",
            List.of("/web/base.css"),
            "standard.css",
            List.of("/web/base.css", "/web/standard.css"),
            "answer.css",
            List.of("/web/base.css", "/web/answer.css"),
            "report.css",
            List.of("/web/base.css", "/web/report.css"),
            "site.js",
            List.of("/web/base.js", "/web/answer.js", "/web/report.js"),
            "icon.svg",
            List.of("/web/icon.svg"),
            "htmx.js",
            List.of("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private static final String GZIP = "gzip";

    private static final SortedMap<String, byte[]> ALL = load();
    private static final SortedMap<String, byte[]> SMALL = compressed();

    private Assets() {}

    /** The address of an asset. */
    static String address(String name) {
        return PATH.replace("{hash}", hash(find(name).orElseThrow())).replace("{name}", name);
    }

    static void answer(Context request) {
        String name = request.pathParam("name");
        byte[] content = find(name).orElseThrow(NotFoundResponse::new);
        request.header("Cache-Control", "public, max-age=31536000, immutable");
        request.contentType(String.valueOf(TYPES.get(name.substring(name.lastIndexOf('.') + 1))));
        answer(request, content, SMALL.getOrDefault(name, content));
    }

    private static Optional<byte[]> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static SortedMap<String, byte[]> load() {
        SortedMap<String, byte[]> loaded = new TreeMap<>();
        PLACES.forEach((name, places) -> loaded.put(name, resources(places)));
        return loaded;
    }

    private static SortedMap<String, byte[]> compressed() {
        SortedMap<String, byte[]> small = new TreeMap<>();
        ALL.forEach((name, content) -> small.put(name, compressed(content)));
        return small;
    }

    /** Answers with the small form where the browser takes it. */
    static void answer(Context request, byte[] content, byte[] small) {
        request.header("Vary", "Accept-Encoding");
        String accepted = request.header("Accept-Encoding");
        boolean takesSmall = accepted != null && accepted.contains(GZIP);
        if (takesSmall) {
            request.header("Content-Encoding", GZIP);
        }
        byte[] sent = takesSmall ? small : content;
        request.header("Content-Length", String.valueOf(sent.length)).result(sent);
    }

    static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] resources(List<String> places) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        places.forEach(place -> all.writeBytes(resource(place)));
        return all.toByteArray();
    }

    private static byte[] resource(String place) {
        try (InputStream stream = Assets.class.getResourceAsStream(place)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: it has no " + place);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, HASH_DIGITS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
