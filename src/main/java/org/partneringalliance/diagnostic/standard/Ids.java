package org.partneringalliance.diagnostic.standard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reference may name, by the format that the schemas give to the reference. Of a kind that is missing or cannot be
 * read every name counts as known, so that one broken file does not cause a complaint at each reference to it.
 */
final class Ids {

    /** The parts of the standard that a fact can take its values from, with the format of their ids. */
    static final Map<String, String> FORMATS_OF_VALUES =
            Map.of("phases", "phase-id", "types", "type-id", "integration", "integration-id", "sectors", "sector-code");

    private static final Set<String> CRITERIA = Set.of("criterion-id", "principle-or-criterion-id");

    private final Library library;
    private final Map<String, Located> dormant;
    private final Map<String, Set<String>> known;

    private Ids(Library library) {
        this.library = library;
        this.dormant = library.entries(FileKind.CRITERION)
                .filter(criterion -> criterion.child("lifeCycle").node().isObject())
                .collect(Collectors.toMap(
                        criterion -> criterion.text("id"),
                        criterion -> criterion.child("lifeCycle"),
                        (first, second) -> first));
        this.known = Map.ofEntries(
                Map.entry("area-id", files(FileKind.AREA)),
                Map.entry("principle-id", files(FileKind.PRINCIPLE)),
                Map.entry("criterion-id", active()),
                Map.entry("principle-or-criterion-id", union(files(FileKind.PRINCIPLE), active())),
                Map.entry("action-id", files(FileKind.ACTION)),
                Map.entry("pattern-id", files(FileKind.PATTERN)),
                Map.entry("finding-id", union(files(FileKind.PATTERN), files(FileKind.GUARD))),
                Map.entry("phase-id", list(FileKind.PHASES, "id")),
                Map.entry("gate-id", list(FileKind.GATES, "id")),
                Map.entry("type-id", list(FileKind.TYPES, "id")),
                Map.entry("size-id", list(FileKind.SIZES, "id")),
                Map.entry("term-id", list(FileKind.GLOSSARY, "id")),
                Map.entry("source-key", list(FileKind.SOURCES, "key")),
                Map.entry("integration-id", list(FileKind.INTEGRATION, "id")),
                Map.entry("sector-code", codes("sectors")),
                Map.entry("role-code", codes("roles")),
                Map.entry("fact-name", list(FileKind.FACTS, "name")),
                Map.entry(
                        "circumstance",
                        union(list(FileKind.FACTS, "name"), Set.of(When.PARTNER_ROLE, When.SIZE_BAND))));
    }

    /** The ids that a knowledge base defines. */
    static Ids of(Library library) {
        return new Ids(library);
    }

    /** The formats by which schemas say what refers to what. */
    Set<String> formats() {
        return known.keySet();
    }

    /** What a reference of a format may name; empty if that cannot be told. */
    Optional<Set<String>> known(String format) {
        return Optional.ofNullable(known.get(format)).filter(names -> !names.isEmpty());
    }

    /** What a reference of a format names, in words. */
    static String words(String format) {
        return switch (format) {
            case "finding-id" -> "pattern or guard";
            case "circumstance" -> "fact";
            default -> format.substring(0, format.lastIndexOf('-')).replace('-', ' ');
        };
    }

    /** A criterion that may be referred to, which one that is upcoming or retired may not. */
    private Set<String> active() {
        Set<String> active = new TreeSet<>(files(FileKind.CRITERION));
        active.removeAll(dormant.keySet());
        return active;
    }

    /** The life cycle of a criterion that is upcoming or retired, where a format may name criteria only. */
    Optional<Located> lifeCycle(String format, String criterion) {
        return Optional.ofNullable(dormant.get(criterion)).filter(found -> CRITERIA.contains(format));
    }

    private Set<String> files(FileKind kind) {
        Stream<String> ids = library.entries(kind).map(entry -> entry.text("id"));
        return set(Stream.concat(library.stems(kind), ids));
    }

    private Set<String> list(FileKind kind, String key) {
        return set(library.entries(kind).map(entry -> entry.text(key)));
    }

    private Set<String> codes(String key) {
        return set(library.of(FileKind.GROUPS).stream()
                .flatMap(document -> document.top().elements(key).stream())
                .map(group -> group.text("code")));
    }

    private static Set<String> set(Stream<String> names) {
        return names.filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty, that is unknown, if one of the two is. */
    private static Set<String> union(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Set.of();
        }
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
