package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * Why something was concluded: a rule and the conditions that held.
 *
 * @param rule the rule's id
 * @param file its file
 * @param finding the finding it followed from, for recommendations
 * @param conditions those that held, in the order of the rule
 */
public record Because(String rule, String file, Optional<String> finding, List<Reason> conditions) {

    public Because {
        conditions = List.copyOf(conditions);
    }

    /**
     * One condition that held. What does not apply is empty.
     *
     * @param text the condition in words
     * @param subject the fact, criterion, group or finding it speaks of
     * @param measure what about it is compared, for instance {@code score}
     * @param operator as written in the rule
     * @param required what the rule asks for
     * @param actual what was found; empty if it would show what few people answered
     * @param withheld why {@code actual} is empty
     * @param groups the groups whose answers it rests on; groups of few respondents are not named
     * @param organisations how many organisations gave a level
     * @param principle the principle of the criterion
     */
    public record Reason(
            String text,
            String subject,
            Optional<String> measure,
            Optional<String> operator,
            List<Object> required,
            Optional<Object> actual,
            Optional<String> withheld,
            List<String> groups,
            Optional<Integer> organisations,
            Optional<PrincipleReference> principle) {
        public Reason {
            required = List.copyOf(required);
            groups = List.copyOf(groups);
        }
    }

    /**
     * The principle a criterion belongs to.
     *
     * @param sources references in full
     */
    public record PrincipleReference(String id, String statement, List<String> sources) {
        public PrincipleReference {
            sources = List.copyOf(sources);
        }
    }
}
