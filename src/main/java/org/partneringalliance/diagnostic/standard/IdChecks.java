package org.partneringalliance.diagnostic.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** Ids stand once, in the file that bears their name, below an entry that exists. */
final class IdChecks {

    private final Library library;
    private final Ids ids;
    private final Consumer<Problem> problems;

    IdChecks(Library library, Ids ids, Consumer<Problem> problems) {
        this.library = library;
        this.ids = ids;
        this.problems = problems;
    }

    void check() {
        library.documents().stream()
                .filter(document -> document.kind().folder())
                .forEach(this::checkName);
        library.entries(FileKind.PRINCIPLE).forEach(principle -> checkParent(principle, "area-id", '-'));
        library.entries(FileKind.CRITERION).forEach(criterion -> checkParent(criterion, "principle-id", '.'));
        for (FileKind kind : FileKind.values()) {
            if (kind.folder()) {
                checkUnique("id", library.entries(kind).map(entry -> entry.child("id")));
            }
        }
        checkLists();
    }

    private void checkName(Document document) {
        Located id = document.top().child("id");
        String stem = document.file().stem();
        if (!id.text().isEmpty() && !id.text().equals(stem)) {
            problems.accept(
                    Problem.notAllowed(id.place(), "the id is not the name of its file", id.text(), Set.of(stem)));
        }
    }

    private void checkParent(Located entry, String format, char end) {
        Located id = entry.child("id");
        int length = id.text().lastIndexOf(end);
        ids.known(format).filter(parents -> length > 0).ifPresent(parents -> {
            String parent = id.text().substring(0, length);
            if (!parents.contains(parent)) {
                String message = "the " + Ids.words(format) + " of this entry does not exist";
                problems.accept(Problem.notAllowed(id.place(), message, parent, parents));
            }
        });
    }

    private void checkLists() {
        checkUnique("order", library.entries(FileKind.AREA).map(area -> area.child("order")));
        for (FileKind kind : List.of(
                FileKind.PHASES,
                FileKind.GATES,
                FileKind.AGREEMENT,
                FileKind.TYPES,
                FileKind.INTEGRATION,
                FileKind.CONTRIBUTIONS,
                FileKind.SIZES,
                FileKind.GLOSSARY)) {
            checkUnique("id", library.entries(kind).map(entry -> entry.child("id")));
        }
        checkUnique(
                "id",
                library.entries(FileKind.GATES)
                        .flatMap(gate -> gate.elements("elements").stream())
                        .map(element -> element.child("id")));
        checkUnique("from", library.entries(FileKind.SIZES).map(size -> size.child("from")));
        checkUnique("name", library.entries(FileKind.FACTS).map(fact -> fact.child("name")));
        checkUnique("key", library.entries(FileKind.SOURCES).map(source -> source.child("key")));
        checkUnique("term", library.entries(FileKind.GLOSSARY).map(term -> term.child("term")));
        checkUnique(
                "code",
                library.of(FileKind.GROUPS).stream()
                        .flatMap(groups -> groups.top().members().stream())
                        .flatMap(groups -> groups.elements().stream())
                        .map(group -> group.child("code")));
        for (String list : List.of("conditions", "relations", "statements")) {
            checkUnique("entry of", sentences(list).map(entry -> entry.child("of")));
        }
        checkUnique("rule", sentences("rules").map(entry -> entry.child("rule")));
        checkUnique("criterion", library.entries(FileKind.DEPENDENCIES).map(entry -> entry.child("from")));
        checkUnique("principle", library.entries(FileKind.PHASE_FACTORS).map(entry -> entry.child("principle")));
    }

    private Stream<Located> sentences(String list) {
        return library.of(FileKind.SENTENCES).stream().flatMap(sentences -> sentences.top().elements(list).stream());
    }

    private void checkUnique(String what, Stream<Located> values) {
        Map<String, Place> seen = new HashMap<>();
        values.forEach(value -> {
            String text = value.node().asString("");
            Place first = seen.putIfAbsent(text, value.place());
            if (first != null && !text.isEmpty()) {
                problems.accept(
                        Problem.at(value.place(), "duplicate " + what + " " + text + ", first used at " + first));
            }
        });
    }
}
