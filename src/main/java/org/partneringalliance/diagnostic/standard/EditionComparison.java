package org.partneringalliance.diagnostic.standard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.EditionDifference.Changed;
import org.partneringalliance.diagnostic.standard.EditionDifference.Entry;
import org.partneringalliance.diagnostic.standard.EditionDifference.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares the entries of two knowledge bases. */
final class EditionComparison {

    private static final String FILE = "file";

    /** By which an element of a list is known, the first that it has. */
    private static final List<String> IDENTITIES = List.of(
            "id",
            "key",
            "code",
            "of",
            "rule",
            "from",
            "tier",
            "level",
            "score",
            "value",
            "gate",
            "action",
            "source",
            "criterion",
            "principle",
            "type",
            "name");

    /** What an entry is called, the first that it has. */
    private static final List<String> TITLES = List.of("title", "statement", "term", "name", "meaning");

    private final SortedMap<Name, JsonNode> older;
    private final SortedMap<Name, JsonNode> newer;

    EditionComparison(SortedMap<Name, JsonNode> older, SortedMap<Name, JsonNode> newer) {
        this.older = older;
        this.newer = newer;
    }

    /** What an entry is known by. */
    record Name(FileKind kind, String id) implements Comparable<Name> {

        private static final Comparator<Name> ORDER =
                Comparator.comparing(Name::kind).thenComparing(Name::id, NaturalOrder.ofIds());

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The entries of a folder.
     *
     * @throws ProblemsException if it holds no standard, or a file is no YAML
     */
    static SortedMap<Name, JsonNode> read(Path folder) {
        List<Problem> ofFolder = new ArrayList<>();
        List<Problem> ofFiles = new ArrayList<>();
        SortedMap<Name, JsonNode> entries = new TreeMap<>();
        for (KnowledgeFile file : new FolderReader(folder, ofFolder::add).read()) {
            file.document(ofFiles::add).ifPresent(document -> entries(document, entries));
        }
        if (!ofFiles.isEmpty()) {
            throw new ProblemsException("The knowledge base", ofFiles);
        }
        if (!entries.containsKey(new Name(FileKind.STANDARD, FileKind.STANDARD.path()))) {
            String missing = Files.isDirectory(folder)
                    ? "this is no knowledge base; it has no " + FileKind.STANDARD.path()
                    : "there is no such folder";
            throw new ProblemsException(
                    "The knowledge base", List.of(Problem.at(Place.of(folder.toString()), missing)));
        }
        return entries;
    }

    private static void entries(Document document, SortedMap<Name, JsonNode> entries) {
        FileKind kind = document.kind();
        if (kind.folder()) {
            entries.put(new Name(kind, document.file().stem()), document.root());
        } else if (document.root().isArray()) {
            elements(document.root()).forEach((id, node) -> entries.put(new Name(kind, id), node));
        } else {
            entries.put(new Name(kind, kind.path()), document.root());
        }
    }

    EditionDifference difference() {
        List<Changed> retired = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        newer.forEach((name, now) -> Optional.ofNullable(older.get(name)).ifPresent(before -> {
            List<Field> fields = fields(before, now);
            if (isRetired(now) && !isRetired(before)) {
                retired.add(new Changed(entry(name, now), fields));
            } else if (!fields.isEmpty()) {
                changed.add(new Changed(entry(name, now), fields));
            }
        }));
        return new EditionDifference(
                version(older), version(newer), only(newer, older), retired, only(older, newer), changed);
    }

    private static List<Entry> only(SortedMap<Name, JsonNode> here, SortedMap<Name, JsonNode> there) {
        return here.entrySet().stream()
                .filter(entry -> !there.containsKey(entry.getKey()))
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isRetired(JsonNode entry) {
        return entry.path("lifeCycle").path("status").stringValue("").equals("retired");
    }

    private static Entry entry(Name name, JsonNode node) {
        boolean whole = name.id().equals(name.kind().path());
        Optional<String> title = TITLES.stream()
                .map(key -> node.path(key).stringValue(""))
                .filter(text -> !text.isEmpty() && !whole && !text.equals(name.id()))
                .findFirst();
        return new Entry(whole ? FILE : name.kind().entry(), name.id(), title);
    }

    private static Optional<String> version(SortedMap<Name, JsonNode> entries) {
        return Optional.ofNullable(entries.get(new Name(FileKind.STANDARD, FileKind.STANDARD.path())))
                .map(standard -> standard.path("version").stringValue(""))
                .filter(version -> !version.isEmpty());
    }

    private static List<Field> fields(JsonNode before, JsonNode now) {
        SortedMap<String, JsonNode> old = new TreeMap<>(NaturalOrder.ofIds());
        SortedMap<String, JsonNode> current = new TreeMap<>(NaturalOrder.ofIds());
        flatten("", before, old);
        flatten("", now, current);
        TreeSet<String> names = new TreeSet<>(NaturalOrder.ofIds());
        names.addAll(old.keySet());
        names.addAll(current.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), current.get(name)))
                .map(name ->
                        new Field(name, Optional.ofNullable(old.get(name)), Optional.ofNullable(current.get(name))))
                .toList();
    }

    /** A list of plain values is one field. */
    private static void flatten(String path, JsonNode node, SortedMap<String, JsonNode> fields) {
        String start = path.isEmpty() ? "" : path + ".";
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(member -> flatten(start + member.getKey(), member.getValue(), fields));
        } else if (node.isArray() && !node.isEmpty() && node.valueStream().allMatch(JsonNode::isObject)) {
            elements(node).forEach((id, element) -> flatten(start + id, withoutIdentity(element), fields));
        } else {
            fields.put(path, node);
        }
    }

    /** The elements of a list of objects by what they are known by; of several known alike the later ones are counted. */
    private static Map<String, JsonNode> elements(JsonNode list) {
        Map<String, JsonNode> elements = new TreeMap<>();
        int place = 0;
        for (JsonNode element : list) {
            place++;
            String id = identity(element).orElse(String.valueOf(place));
            int again = 2;
            String name = id;
            while (elements.containsKey(name)) {
                name = id + " (" + again++ + ")";
            }
            elements.put(name, element);
        }
        return elements;
    }

    private static Optional<String> identity(JsonNode element) {
        return identifying(element).map(key -> element.path(key).asString());
    }

    private static Optional<String> identifying(JsonNode element) {
        return IDENTITIES.stream()
                .filter(key -> element.path(key).isString() || element.path(key).isNumber())
                .findFirst();
    }

    /** What it is known by is in its name already, unless there is nothing else. */
    private static JsonNode withoutIdentity(JsonNode element) {
        ObjectNode rest = ((ObjectNode) element).deepCopy();
        identifying(element).ifPresent(rest::remove);
        return rest.isEmpty() ? element : rest;
    }
}
