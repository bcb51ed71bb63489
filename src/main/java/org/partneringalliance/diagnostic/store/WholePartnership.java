package org.partneringalliance.diagnostic.store;

import java.util.List;
import java.util.SortedMap;

/** Everything that is kept of a partnership. */
record WholePartnership(PartnershipEntry partnership, List<WholeRound> rounds, List<TimedDecision> decisions) {

    /**
     * A round with all that belongs to it.
     *
     * @param facts each as JSON
     */
    record WholeRound(
            RoundEntry round,
            SortedMap<String, String> facts,
            List<OrganisationEntry> organisations,
            List<WholeRespondent> respondents) {}

    /** Somebody with the answers. */
    record WholeRespondent(RespondentEntry respondent, List<TimedAnswer> answers) {}

    /** An answer with the moment of its last change. */
    record TimedAnswer(AnswerEntry answer, String changed) {}

    /** A decision with the moment of its last change. */
    record TimedDecision(DecisionEntry decision, String changed) {}
}
