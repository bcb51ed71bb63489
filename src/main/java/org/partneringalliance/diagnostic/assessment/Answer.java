package org.partneringalliance.diagnostic.assessment;

/**
 * One person's answer to one criterion. Three kinds that are never mixed up: a level, not known, not applicable; not
 * having answered is no answer at all.
 */
public sealed interface Answer {

    /**
     * A level was chosen.
     *
     * @param level 0 to 4
     * @param evidence 0 asserted, 1 described with an example, 2 document seen, 3 independently confirmed
     */
    record Scored(int level, int evidence) implements Answer {
        public Scored {
            if (level < 0 || level > 4 || evidence < 0 || evidence > 3) {
                throw new IllegalArgumentException(
                        "level %d (0 to 4) with evidence %d (0 to 3)".formatted(level, evidence));
            }
        }
    }

    /** The person does not know. */
    record Unknown() implements Answer {}

    /** The criterion does not concern this partnership. */
    record NotApplicable() implements Answer {}
}
