package org.partneringalliance.diagnostic.cli;

/**
 * What a new rule begins with, so that it is a rule: one condition, with what is given in three cases.
 *
 * @param consequence as it is written in the rule
 * @param conclusion as cases name it
 * @param met what is given where the condition holds
 * @param missed the same with one value just beyond the condition
 * @param unknown what is given where nothing is known of it
 * @param unknownName the name of that case
 */
record NewRuleStart(
        String condition,
        String consequence,
        String conclusion,
        String met,
        String missed,
        String unknown,
        String unknownName) {

    /** A pattern that shows in one weak criterion. */
    static NewRuleStart pattern(String id, String criterion) {
        return new NewRuleStart(
                "Rating( criterion == \"%s\", score <= 1 )".formatted(criterion),
                diagnose(id),
                id,
                rating(criterion, "score: 1"),
                rating(criterion, "score: 1.5"),
                rating(criterion, "unknownShare: 1"),
                "nobody could answer");
    }

    /** A guard that shows in little evidence. */
    static NewRuleStart guard(String id) {
        return new NewRuleStart(
                "Assessment( meanEvidence < 1 )",
                diagnose(id),
                id,
                "Assessment: {meanEvidence: 0.5}",
                "Assessment: {meanEvidence: 1}",
                "Assessment: {meanRaw: 3}",
                "nobody has said what the answers rest on");
    }

    /** An action that makes no sense among very few partners. */
    static NewRuleStart condition(String action) {
        return new NewRuleStart(
                "Partnership( partnerCount <= 2 )",
                "suppress( \"%s\" );".formatted(action),
                "suppress " + action,
                "Partnership: {partnerCount: 2}",
                "Partnership: {partnerCount: 3}",
                "Partnership: {phase: \"P4\"}",
                "nobody has said how many partners there are");
    }

    /** A criterion that is weak because groups are far apart on it. */
    static NewRuleStart criterion(String criterion) {
        return new NewRuleStart(
                "Rating( $c : criterion, spread >= 2 )",
                "weak( $c );",
                "weak " + criterion,
                rating(criterion, "spread: 2"),
                rating(criterion, "spread: 1.5"),
                rating(criterion, "unknownShare: 1"),
                "nobody could answer");
    }

    private static String diagnose(String id) {
        return "diagnose( \"%s\" );".formatted(id);
    }

    private static String rating(String criterion, String field) {
        return "Rating: {\"%s\": {%s}}".formatted(criterion, field);
    }
}
