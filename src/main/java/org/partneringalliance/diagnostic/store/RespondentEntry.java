package org.partneringalliance.diagnostic.store;

/**
 * Somebody who answers in a round.
 *
 * @param id within the round, for instance {@code r1}
 * @param organisation the id of the organisation
 * @param name what the facilitator calls the person; may be empty; never part of a document
 * @param access the secret part of the private link
 */
public record RespondentEntry(String id, String organisation, String name, Mode mode, String access) {

    /** True if the same people would count twice: an organisation answers in one joint session, or its people one by one. */
    public boolean countsTwiceBeside(RespondentEntry other) {
        return organisation.equals(other.organisation) && (mode == Mode.JOINT || other.mode == Mode.JOINT);
    }

    /** How somebody answers. */
    public enum Mode {
        /** At this machine or by a private link. */
        ALONE("alone"),
        /** A facilitator enters what a person said or wrote. */
        ENTERED("entered"),
        /** An organisation's people answer together, in one session. */
        JOINT("joint");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        /** As it is stored and submitted. */
        public String word() {
            return word;
        }

        /**
         * The mode of a word.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Mode of(String word) {
            for (Mode mode : values()) {
                if (mode.word.equals(word)) {
                    return mode;
                }
            }
            throw new IllegalArgumentException("'" + word + "' is no way of answering");
        }
    }
}
