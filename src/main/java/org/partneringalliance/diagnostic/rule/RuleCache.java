package org.partneringalliance.diagnostic.rule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Keeps compiled rules in a folder, each under a hash of all it was compiled from, so that only what changed is compiled
 * again. Each entry begins with a hash of the rest, so a damaged one is passed over. A cache that cannot be read or written costs time and nothing else. Whoever can write to the folder can run
 * code as the program; keep it private to the user who runs it. Thread-safe.
 */
public final class RuleCache {

    private static final String MODEL = "model";

    private final Optional<Path> folder;
    private final Optional<Path> other;

    private RuleCache(Optional<Path> folder, Optional<Path> other) {
        this.folder = folder;
        this.other = other;
    }

    /** Keeps nothing. */
    public static RuleCache none() {
        return new RuleCache(Optional.empty(), Optional.empty());
    }

    /** Keeps compiled rules in a folder, which is created when needed. */
    public static RuleCache in(Path folder) {
        return new RuleCache(Optional.of(folder), Optional.empty());
    }

    /** The same, which takes over what only this folder holds, and writes nothing there. */
    public RuleCache over(Path shipped) {
        return new RuleCache(folder, Optional.of(shipped));
    }

    Optional<CompiledRule> get(String key) {
        return folder.flatMap(own -> read(own, key)).or(() -> takeOver(key));
    }

    private Optional<CompiledRule> takeOver(String key) {
        Optional<CompiledRule> found = other.flatMap(place -> read(place, key));
        found.ifPresent(rule -> put(key, rule));
        return found;
    }

    private static Optional<CompiledRule> read(Path folder, String key) {
        Path file = folder.resolve(key);
        return Files.isRegularFile(file) ? read(file) : Optional.empty();
    }

    void put(String key, CompiledRule rule) {
        folder.ifPresent(place -> write(place, key, rule));
    }

    private static Optional<CompiledRule> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length <= Hash.LENGTH
                    || !Hash.of(Arrays.copyOfRange(bytes, Hash.LENGTH, bytes.length))
                            .equals(new String(bytes, 0, Hash.LENGTH, StandardCharsets.US_ASCII))) {
                return Optional.empty();
            }
            return unzipped(new ByteArrayInputStream(bytes, Hash.LENGTH, bytes.length - Hash.LENGTH));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<CompiledRule> unzipped(InputStream bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            Map<String, byte[]> entries = new TreeMap<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
            byte[] model = entries.remove(MODEL);
            return model == null
                    ? Optional.empty()
                    : Optional.of(CompiledRule.of(new String(model, StandardCharsets.UTF_8), entries));
        }
    }

    private static void write(Path folder, String key, CompiledRule rule) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, key, ".new");
            try {
                byte[] zipped = zipped(rule);
                Files.writeString(unfinished, Hash.of(zipped), StandardCharsets.US_ASCII);
                Files.write(unfinished, zipped, StandardOpenOption.APPEND);
                Files.move(unfinished, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException unwritable) {
            // The next start compiles again; nothing else depends on the cache.
            return;
        }
    }

    private static byte[] zipped(CompiledRule rule) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, MODEL, rule.model().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> type : rule.classes().entrySet()) {
                entry(zip, type.getKey(), type.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
