package org.partneringalliance.diagnostic.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleCache;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/**
 * Rules and knowledge base as bytes, with what was compiled from the rules, to be broadcast under the hash of both. Each
 * copy makes its diagnostician once, hence each executor does. Thread-safe.
 */
final class PackedFolders implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String RULES = "rules";
    private static final String KNOWLEDGE_BASE = "knowledge-base";
    private static final String COMPILED = "compiled";

    private final TreeMap<String, byte[]> files;
    private final String hash;
    private transient @Nullable Diagnostician made;

    private PackedFolders(Map<String, byte[]> files, String hash) {
        this.files = new TreeMap<>(files);
        this.hash = hash;
    }

    /** Reads both folders with every check and compiles the rules. */
    static PackedFolders of(Path rules, Path knowledgeBase) throws IOException {
        Path compiled = Files.createTempDirectory(COMPILED);
        try {
            Content content = Content.load(knowledgeBase, rules, RuleCache.in(compiled));
            TreeMap<String, byte[]> files = new TreeMap<>();
            for (Map.Entry<String, Path> folder :
                    Map.of(RULES, rules, KNOWLEDGE_BASE, knowledgeBase, COMPILED, compiled).entrySet()) {
                for (Path file : filesBelow(folder.getValue())) {
                    Path inside = folder.getValue().relativize(file);
                    files.put(folder.getKey() + "/" + inside.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            return new PackedFolders(files, hash(content.diagnostician()));
        } finally {
            delete(compiled);
        }
    }

    /** Of the standard and of the rules. */
    String hash() {
        return hash;
    }

    /**
     * What diagnoses with these folders.
     *
     * @throws IllegalStateException if they hold something else than was packed
     */
    synchronized Diagnostician diagnostician() {
        if (made == null) {
            made = unpacked();
        }
        return made;
    }

    private Diagnostician unpacked() {
        try {
            Path folder = Files.createTempDirectory("packed-folders");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path place = folder.resolve(file.getKey());
                    Files.createDirectories(place.getParent());
                    Files.write(place, file.getValue());
                }
                return loaded(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Rules and knowledge base cannot be unpacked", unwritable);
        }
    }

    private Diagnostician loaded(Path folder) {
        Standard standard = StandardLoader.load(folder.resolve(KNOWLEDGE_BASE));
        Diagnostician loaded = new Diagnostician(
                standard,
                RuleBaseLoader.load(
                        folder.resolve(RULES),
                        RuleVocabulary.of(standard),
                        RuleCache.in(folder.resolve(COMPILED))));
        if (!hash(loaded).equals(hash)) {
            throw new IllegalStateException("Packed was %s, unpacked is %s".formatted(hash, hash(loaded)));
        }
        return loaded;
    }

    private static String hash(Diagnostician diagnostician) {
        return diagnostician.standard().hash() + " " + diagnostician.rules().hash();
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
