package org.partneringalliance.diagnostic.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.store.RespondentEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry.Mode;

/** What a report says of organisations whose people answered together. A document does not tell how people answered. */
final class JointSessions {

    private JointSessions() {}

    /**
     * A sentence on how far such answers can be trusted; none if nobody answered together.
     *
     * @param respondents of the round that the assessment is made from
     */
    static List<String> cautions(List<RespondentEntry> respondents, Assessment assessment) {
        Set<String> joint = respondents.stream()
                .filter(respondent -> respondent.mode() == Mode.JOINT)
                .map(RespondentEntry::id)
                .collect(Collectors.toSet());
        int sessions = (int) assessment.responses().stream()
                .filter(response -> joint.contains(response.respondent()) && response.gaveLevel())
                .count();
        return sessions == 0
                ? List.of()
                : List.of(Words.count(sessions, "organisation", "organisations")
                        + " answered together, in a joint session. A joint session can hide the weaker voice: hear those"
                        + " with less power by themselves before you rely on a high level.");
    }
}
