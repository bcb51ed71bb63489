package org.partneringalliance.diagnostic.standard;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.problem.Problem;

/** Criteria agree with themselves and with the actions that raise them. */
final class CriterionChecks {

    private final Library library;
    private final Consumer<Problem> problems;

    CriterionChecks(Library library, Consumer<Problem> problems) {
        this.library = library;
        this.problems = problems;
    }

    void check() {
        library.entries(FileKind.CRITERION).forEach(criterion -> {
            checkQuestion(criterion);
            checkNotApplicable(criterion);
            checkWays(criterion);
        });
        library.entries(FileKind.ACTION).forEach(this::checkReached);
    }

    private void checkQuestion(Located criterion) {
        boolean asked = texts(criterion.elements("ask")).contains("affected");
        Located variant = criterion.child("question").child("affected");
        if (asked && variant.node().isMissingNode()) {
            problems.accept(Problem.notOfForm(
                    criterion.child("question").place(),
                    "affected people are asked, but there is no question for them",
                    "ask: affected",
                    "question with affected"));
        } else if (!asked && variant.node().isString()) {
            problems.accept(Problem.notOfForm(
                    variant.place(),
                    "there is a question for affected people, but they are not asked",
                    variant.text(),
                    "ask with affected, or no such question"));
        }
    }

    private void checkNotApplicable(Located criterion) {
        Located allowed = criterion.child("notApplicable").child("allowed");
        if (!criterion.elements("appliesWhen").isEmpty()
                && allowed.node().isBoolean()
                && !allowed.node().booleanValue()) {
            problems.accept(Problem.notOfForm(
                    allowed.place(),
                    "the criterion has a condition under appliesWhen, so that it may not apply",
                    "allowed: false",
                    "allowed: true"));
        }
    }

    /** Every partnership finds an example that it could follow. */
    private void checkWays(Located criterion) {
        Set<String> served = criterion.elements("ways").stream()
                .flatMap(way -> way.elements("sizes").stream())
                .map(Located::text)
                .collect(Collectors.toSet());
        List<String> unserved = library.entries(FileKind.SIZES)
                .map(size -> size.text("id"))
                .filter(size -> !size.isEmpty() && !served.contains(size))
                .toList();
        if (!criterion.elements("ways").isEmpty() && !unserved.isEmpty()) {
            problems.accept(Problem.notOfForm(
                    criterion.child("ways").keyPlace(),
                    "no example way suits these sizes of partnership",
                    String.join(", ", unserved),
                    "at least one way for each size"));
        }
    }

    private void checkReached(Located action) {
        Set<String> raised = texts(action.elements("raises"));
        action.elements("reaches").stream()
                .map(reached -> reached.child("criterion"))
                .filter(criterion -> !criterion.text().isEmpty() && !raised.contains(criterion.text()))
                .forEach(criterion -> problems.accept(Problem.notAllowed(
                        criterion.place(), "the action reaches what it does not raise", criterion.text(), raised)));
    }

    private static Set<String> texts(List<Located> values) {
        return values.stream().map(Located::text).collect(Collectors.toSet());
    }
}
