package org.partneringalliance.diagnostic.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Because.PrincipleReference;

/**
 * A part of an explanation with the parts it rests on. What does not apply is empty.
 *
 * @param kind {@code recommendation}, {@code action}, {@code finding}, {@code rule}, {@code all}, {@code any}, {@code
 *     condition}, {@code present}, {@code absent}, {@code answers}, {@code factor}, {@code limit} or {@code question}
 * @param text in words
 * @param status {@code satisfied}, {@code failed}, {@code unknown} or {@code withheld}
 * @param subject the id it speaks of
 * @param rule the rule and its file
 * @param comparison what is compared
 * @param groups the groups whose answers it rests on; groups of few respondents are not named
 * @param organisations how many organisations gave a level
 * @param principle the principle of the criterion
 * @param from the parts, in the order of the rule or of the list
 */
public record Tree(
        String kind,
        String text,
        Optional<String> status,
        Optional<String> subject,
        Optional<RuleReference> rule,
        Optional<Compared> comparison,
        Optional<List<String>> groups,
        Optional<Integer> organisations,
        Optional<PrincipleReference> principle,
        List<Tree> from) {

    public Tree {
        from = List.copyOf(from);
    }

    /** A rule and its file. */
    public record RuleReference(String id, String file) {}

    /**
     * A comparison.
     *
     * @param measure what about the subject is compared
     * @param operator as written in the rule
     * @param required what the rule asks for
     * @param actual what was found; empty if it is unknown or withheld
     * @param withheld why {@code actual} is not shown
     */
    public record Compared(
            String measure,
            String operator,
            List<Object> required,
            Optional<Object> actual,
            Optional<String> withheld) {
        public Compared {
            required = List.copyOf(required);
        }
    }

    /** A part without data. */
    static Tree of(String kind, String text, Optional<String> status, Optional<String> subject, List<Tree> from) {
        return new Tree(
                kind,
                text,
                status,
                subject,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from);
    }

    /** The same without its parts. */
    Tree alone() {
        return with(List.of());
    }

    /** The same with other parts. */
    Tree with(List<Tree> parts) {
        return new Tree(kind, text, status, subject, rule, comparison, groups, organisations, principle, parts);
    }

    /** The conditions below it, each once, without what they rest on. */
    Tree leaves() {
        return with(below(this).distinct().toList());
    }

    private static Stream<Tree> below(Tree tree) {
        return tree.from.stream()
                .flatMap(part ->
                        List.of("condition", "absent").contains(part.kind) ? Stream.of(part.alone()) : below(part));
    }
}
