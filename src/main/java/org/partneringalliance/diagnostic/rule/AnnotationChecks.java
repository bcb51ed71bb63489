package org.partneringalliance.diagnostic.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;

/** Checks the annotations of one rule: those its conclusion needs are there and hold known words, and no other is. */
final class AnnotationChecks {

    private static final String PRINCIPLES = "@principles";
    private static final String TIER = "@tier";
    private static final String URGENCY = "@urgency";
    private static final String POINTS = "@points";

    /** The annotations of each conclusion, in the order in which they are written; those without an entry have none. */
    private static final Map<Kind, List<String>> ALLOWED = new EnumMap<>(Map.of(
            Kind.TYPE, List.of(POINTS),
            Kind.DIAGNOSE, List.of(PRINCIPLES, TIER, URGENCY),
            Kind.WEAK, List.of(TIER)));

    private static final Set<String> GUARD_TIERS = Set.of("V");
    private static final Set<String> OTHER_TIERS = Set.of("A", "B", "C", "D", "E");
    private static final Set<String> URGENCIES = Set.of("low", "medium", "high");

    private final Rule rule;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    AnnotationChecks(Rule rule, Vocabulary vocabulary) {
        this.rule = rule;
        this.vocabulary = vocabulary;
    }

    List<Problem> problems() {
        List<String> allowed = ALLOWED.getOrDefault(rule.conclusion().kind(), List.of());
        refuseOthers(allowed);
        boolean guard = rule.file().startsWith("quality/");
        if (allowed.contains(TIER)) {
            checkOneOf(TIER, rule.tier(), guard ? GUARD_TIERS : OTHER_TIERS);
        }
        if (allowed.contains(URGENCY)) {
            checkOneOf(URGENCY, rule.urgency(), URGENCIES);
        }
        if (allowed.contains(PRINCIPLES)) {
            checkPrinciples(guard);
        }
        if (allowed.contains(POINTS) && rule.points() == 0) {
            problems.add(RuleCheck.ANNOTATION.found(Problem.notOfForm(
                    place(),
                    "@points is missing: a rule about a type says how strongly it speaks for it",
                    "",
                    "@points(\"1\") to @points(\"9\")")));
        }
        return problems;
    }

    private void refuseOthers(List<String> allowed) {
        found().forEach((annotation, text) -> {
            if (!text.isEmpty() && !allowed.contains(annotation)) {
                problems.add(RuleCheck.ANNOTATION.found(Problem.notOfForm(
                        place(),
                        "a rule that concludes " + rule.conclusion().kind().word() + " has no " + annotation,
                        annotation + "(\"" + text + "\")",
                        allowed.isEmpty() ? "no annotation" : String.join(", ", allowed))));
            }
        });
    }

    /** The text of every annotation; empty if it is not there. */
    private Map<String, String> found() {
        Map<String, String> found = new LinkedHashMap<>();
        found.put(PRINCIPLES, String.join(", ", rule.principles()));
        found.put(TIER, rule.tier());
        found.put(URGENCY, rule.urgency());
        found.put(POINTS, rule.points() == 0 ? "" : Integer.toString(rule.points()));
        return found;
    }

    private void checkOneOf(String annotation, String found, Set<String> allowed) {
        if (found.isEmpty()) {
            problems.add(RuleCheck.ANNOTATION.found(Problem.notOfForm(
                    place(), annotation + " is missing", "", String.join(", ", new TreeSet<>(allowed)))));
        } else if (!allowed.contains(found)) {
            problems.add(
                    RuleCheck.ANNOTATION.found(Problem.notAllowed(place(), "unknown " + annotation, found, allowed)));
        }
    }

    private void checkPrinciples(boolean guard) {
        if (rule.principles().isEmpty() && !guard) {
            problems.add(RuleCheck.ANNOTATION.found(
                    Problem.at(place(), "@principles is missing: a pattern serves at least one principle")));
        }
        for (String principle : rule.principles()) {
            if (!vocabulary.principles().contains(principle)) {
                problems.add(RuleCheck.ANNOTATION.found(
                        Problem.notAllowed(place(), "unknown principle", principle, vocabulary.principles())));
            }
        }
    }

    private Place place() {
        return new Place(rule.file(), rule.line(), 0);
    }
}
