package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Optional;

/**
 * What the cases beside rules say: which are not met, and which conditions none shows deciding.
 *
 * @param cases how many were run
 * @param met how many of them are met
 * @param conditions how many conditions the rules have
 * @param seenTrue how many of them are seen deciding true
 * @param seenFalse how many of them are seen deciding false
 * @param rules in the order asked for, or by id
 */
record RulesTestResult(int cases, int met, int conditions, int seenTrue, int seenFalse, List<OfRule> rules) {

    RulesTestResult {
        rules = List.copyOf(rules);
    }

    /** The sum of what was found for each rule. */
    static RulesTestResult of(List<OfRule> rules) {
        List<Seen> conditions =
                rules.stream().flatMap(rule -> rule.conditions().stream()).toList();
        int cases = rules.stream().mapToInt(OfRule::cases).sum();
        int failures = rules.stream().mapToInt(rule -> rule.failures().size()).sum();
        return new RulesTestResult(
                cases,
                cases - failures,
                conditions.size(),
                (int) conditions.stream()
                        .filter(each -> each.decidingTrue().isPresent())
                        .count(),
                (int) conditions.stream()
                        .filter(each -> each.decidingFalse().isPresent())
                        .count(),
                rules);
    }

    /** True if every case is met. */
    boolean allMet() {
        return met == cases;
    }

    /** True if the cases show everything that a case could show. */
    boolean complete() {
        return rules.stream()
                .flatMap(rule -> rule.missing().stream())
                .noneMatch(each -> each.otherRules().isEmpty());
    }

    /**
     * Of one rule.
     *
     * @param file relative to the rules folder, as the next
     * @param caseFile where its cases stand
     * @param missing what no case shows
     */
    record OfRule(
            String rule,
            String title,
            String file,
            String caseFile,
            int cases,
            List<Failure> failures,
            List<Seen> conditions,
            List<NotSeen> missing) {
        OfRule {
            failures = List.copyOf(failures);
            conditions = List.copyOf(conditions);
            missing = List.copyOf(missing);
        }
    }

    /**
     * A case that is not met.
     *
     * @param concluded what the rule concludes in it; empty if nothing
     */
    record Failure(String name, int line, List<String> concluded, List<Wrong> wrong) {
        Failure {
            concluded = List.copyOf(concluded);
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * An expectation that is not met.
     *
     * @param missing true if it should follow, false if it should not
     * @param decidedBy the conditions that decided it, in words
     */
    record Wrong(String conclusion, boolean missing, List<String> decidedBy) {
        Wrong {
            decidedBy = List.copyOf(decidedBy);
        }
    }

    /**
     * A condition with the names of the first cases that show it deciding.
     *
     * @param condition as it is written
     */
    record Seen(
            String condition, int line, int column, Optional<String> decidingTrue, Optional<String> decidingFalse) {}

    /**
     * A condition that no case shows deciding.
     *
     * @param condition as it is written
     * @param deciding what it is not seen deciding as
     * @param suggestion a case that would show it, as YAML
     * @param otherRules the rules that conclude the same then, so that no case can show it
     */
    record NotSeen(String condition, int line, boolean deciding, Optional<String> suggestion, List<String> otherRules) {
        NotSeen {
            otherRules = List.copyOf(otherRules);
        }
    }
}
