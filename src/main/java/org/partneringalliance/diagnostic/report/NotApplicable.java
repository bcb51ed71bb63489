package org.partneringalliance.diagnostic.report;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;

/** Tells which criteria were said not to apply. */
public final class NotApplicable {

    private NotApplicable() {}

    /**
     * The criteria of which so many said so that nobody's answer is told by it; whoever answers alone sees what they said.
     *
     * @param minimum people that what is told has to rest on
     */
    public static Set<String> of(Assessment assessment, int minimum) {
        int asked = assessment.responses().size() <= 1 ? 1 : minimum;
        Map<String, Long> said = assessment.responses().stream()
                .flatMap(response -> response.answers().entrySet().stream())
                .filter(answer -> answer.getValue() instanceof Answer.NotApplicable)
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));
        return said.entrySet().stream()
                .filter(entry -> entry.getValue() >= asked)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
