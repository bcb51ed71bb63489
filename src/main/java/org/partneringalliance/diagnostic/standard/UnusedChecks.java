package org.partneringalliance.diagnostic.standard;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Problem;

/** What stands in the knowledge base and serves nobody: sources without a citation, criteria that no action raises. */
final class UnusedChecks {

    private final Library library;
    private final Consumer<Problem> problems;

    UnusedChecks(Library library, Consumer<Problem> problems) {
        this.library = library;
        this.problems = problems;
    }

    void check() {
        Set<String> cited = Stream.concat(
                        library.documents().stream()
                                .flatMap(document -> entries(document))
                                .flatMap(entry -> entry.elements("sources").stream()),
                        library.entries(FileKind.PHASES)
                                .flatMap(phase -> phase.elements("correspondsTo").stream())
                                .map(other -> other.child("source")))
                .map(Located::text)
                .collect(Collectors.toSet());
        library.entries(FileKind.SOURCES)
                .map(source -> source.child("key"))
                .filter(key -> !cited.contains(key.text()))
                .forEach(key -> problems.accept(Problem.notOfForm(
                        key.place(), "nothing cites this source", key.text(), "a citation, or leave the source out")));
        checkRaised();
    }

    private static Stream<Located> entries(Document document) {
        Located top = document.top();
        return top.elements().isEmpty() ? Stream.of(top) : top.elements().stream();
    }

    private void checkRaised() {
        Set<String> raised = library.entries(FileKind.ACTION)
                .flatMap(action -> action.elements("raises").stream())
                .map(Located::text)
                .collect(Collectors.toSet());
        library.entries(FileKind.CRITERION)
                .filter(criterion -> criterion.child("lifeCycle").node().isMissingNode())
                .map(criterion -> criterion.child("id"))
                .filter(id -> !raised.contains(id.text()))
                .forEach(id -> problems.accept(Problem.notOfForm(
                        id.place(),
                        "no action raises this criterion, so that nothing can be advised when it is weak",
                        id.text(),
                        "an action with it under raises")));
    }
}
