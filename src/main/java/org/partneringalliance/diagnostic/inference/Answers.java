package org.partneringalliance.diagnostic.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Answer.Scored;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Response;

/** The answers to one criterion, by organisation: one organisation, one vote. */
final class Answers {

    private final Map<String, List<Scored>> byOrganisation = new TreeMap<>();
    private final Map<String, BigFraction> levels = new TreeMap<>();
    private int known;
    private int unknown;

    Answers(Assessment assessment, String criterion) {
        for (Response response : assessment.responses()) {
            Answer answer = response.answers().get(criterion);
            if (answer instanceof Scored scored) {
                byOrganisation
                        .computeIfAbsent(response.organisation(), id -> new ArrayList<>())
                        .add(scored);
                known++;
            } else if (answer instanceof Answer.Unknown) {
                unknown++;
            }
        }
        byOrganisation.forEach((organisation, scored) ->
                levels.put(organisation, mean(scored.stream().map(Scored::level).toList())));
    }

    int organisations() {
        return byOrganisation.size();
    }

    int respondents() {
        return known;
    }

    boolean scored() {
        return known > 0;
    }

    /** Do-not-know answers over all answers except not applicable. */
    Optional<BigFraction> unknownShare() {
        return known + unknown == 0 ? Optional.empty() : Optional.of(BigFraction.of(unknown, known + unknown));
    }

    /** Median over the organisations' mean levels; there must be at least one level. */
    BigFraction median() {
        return Fractions.median(levels.values());
    }

    /** Median over the organisations' mean evidence; there must be at least one level. */
    BigFraction evidence() {
        return Fractions.median(byOrganisation.values().stream()
                .map(scored -> mean(scored.stream().map(Scored::evidence).toList()))
                .toList());
    }

    /**
     * The median of a group, if the group counts: two of its respondents gave a level, or one did whose organisation is
     * the only listed one of its sector or of one of its roles.
     */
    Optional<Rating.GroupScore> group(Set<String> organisations, Members members) {
        Map<String, BigFraction> answering = new TreeMap<>(levels);
        answering.keySet().retainAll(organisations);
        int respondents = answering.keySet().stream()
                .mapToInt(id -> byOrganisation.getOrDefault(id, List.of()).size())
                .sum();
        boolean counts = respondents >= 2
                || (respondents == 1 && answering.keySet().stream().allMatch(members::onlyOfItsKind));
        return counts
                ? Optional.of(new Rating.GroupScore(Fractions.median(answering.values()), respondents))
                : Optional.empty();
    }

    private static BigFraction mean(List<Integer> numbers) {
        return BigFraction.of(numbers.stream().mapToInt(Integer::intValue).sum(), numbers.size());
    }
}
