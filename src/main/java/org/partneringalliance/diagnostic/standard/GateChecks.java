package org.partneringalliance.diagnostic.standard;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * Every phase ends with one gate; gates name the criteria that state a level for them, and criteria state one for the gates
 * that name them.
 */
final class GateChecks {

    private final Map<String, Located> criteria;
    private final Map<String, Located> gates;
    private final List<Located> phases;
    private final Consumer<Problem> problems;

    GateChecks(Library library, Consumer<Problem> problems) {
        this.criteria = library.byId(FileKind.CRITERION);
        this.gates = library.byId(FileKind.GATES);
        this.phases = library.entries(FileKind.PHASES).toList();
        this.problems = problems;
    }

    private void checkPhase(Located phase) {
        List<String> ending = gates.values().stream()
                .filter(gate -> gate.text("leaves").equals(phase.text("id")))
                .map(gate -> gate.text("id"))
                .sorted()
                .toList();
        if (!gates.isEmpty() && ending.size() != 1) {
            problems.accept(Problem.notOfForm(
                    phase.child("id").place(),
                    "a phase ends with one gate",
                    ending.isEmpty() ? "no gate that leaves it" : String.join(", ", ending),
                    "one entry of gates.yaml with leaves: " + phase.text("id")));
        }
    }

    void check() {
        phases.forEach(this::checkPhase);
        criteria.values().forEach(this::checkThresholds);
        gates.values().forEach(this::checkElements);
    }

    private void checkThresholds(Located criterion) {
        for (Located threshold : criterion.elements("gates")) {
            Located gate = gates.get(threshold.text("gate"));
            if (gate != null && named(gate).stream().map(Located::text).noneMatch(criterion.text("id")::equals)) {
                problems.accept(Problem.notOfForm(
                        threshold.child("gate").place(),
                        "no critical element of this gate names the criterion",
                        gate.text("id"),
                        "an element of " + gate.text("id") + " with " + criterion.text("id")));
            }
        }
    }

    /** A recurring gate states one level for all its criteria. */
    private void checkElements(Located gate) {
        if (gate.child("recurring").node().asBoolean(true)) {
            return;
        }
        for (Located reference : named(gate)) {
            Located criterion = criteria.get(reference.text());
            if (criterion != null && !states(criterion, gate.text("id"))) {
                problems.accept(Problem.notOfForm(
                        reference.place(),
                        "the criterion does not say which level this gate asks for",
                        reference.text(),
                        "gates with " + gate.text("id") + " in the file of " + reference.text()));
            }
        }
    }

    private static boolean states(Located criterion, String gate) {
        return criterion.elements("gates").stream()
                .anyMatch(threshold -> threshold.text("gate").equals(gate));
    }

    private static List<Located> named(Located gate) {
        return gate.elements("elements").stream()
                .flatMap(element -> element.elements("criteria").stream())
                .toList();
    }
}
