package org.partneringalliance.diagnostic.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Response;

/** The answers to one criterion, by organisation: one organisation, one vote. */
final class Answers {

    /** What to take for a criterion that nobody answered. */
    static final Answers NONE = new Answers();

    private final Map<String, Tally> byOrganisation = new HashMap<>();

    private Answers() {}

    /** What people of one organisation answered. */
    private static final class Tally {

        private int scored;
        private int levels;
        private int evidence;
        private int unknown;

        private void add(Answer answer) {
            if (answer instanceof Answer.Scored given) {
                scored++;
                levels += given.level();
                evidence += given.evidence();
            } else if (answer instanceof Answer.Unknown) {
                unknown++;
            }
        }

        private boolean gaveLevel() {
            return scored > 0;
        }

        private Mean level() {
            return new Mean(levels, scored);
        }
    }

    /** All answers of an assessment, by criterion. */
    static Map<String, Answers> byCriterion(Assessment assessment) {
        Map<String, Answers> answers = new HashMap<>();
        for (Response response : assessment.responses()) {
            response.answers()
                    .forEach((criterion, answer) -> answers.computeIfAbsent(criterion, id -> new Answers())
                            .byOrganisation
                            .computeIfAbsent(response.organisation(), id -> new Tally())
                            .add(answer));
        }
        return answers;
    }

    private int sum(ToIntFunction<Tally> number) {
        int sum = 0;
        for (Tally tally : byOrganisation.values()) {
            sum += number.applyAsInt(tally);
        }
        return sum;
    }

    int organisations() {
        return sum(tally -> tally.gaveLevel() ? 1 : 0);
    }

    int respondents() {
        return sum(tally -> tally.scored);
    }

    /** Do-not-know answers over all answers except not applicable. */
    Optional<BigFraction> unknownShare() {
        int unknown = sum(tally -> tally.unknown);
        int known = respondents();
        return known + unknown == 0 ? Optional.empty() : Optional.of(BigFraction.of(unknown, known + unknown));
    }

    /** How many people of each organisation do not know. */
    Map<String, Integer> unknown() {
        return people(tally -> tally.unknown);
    }

    /** How many people of each organisation gave a level, for those with at least one. */
    SortedMap<String, Integer> scoring() {
        return people(tally -> tally.scored);
    }

    /** How many people of each organisation gave a level or do not know, for those with at least one. */
    SortedMap<String, Integer> answering() {
        return people(tally -> tally.scored + tally.unknown);
    }

    private SortedMap<String, Integer> people(ToIntFunction<Tally> number) {
        SortedMap<String, Integer> people = new TreeMap<>();
        byOrganisation.forEach((organisation, tally) -> {
            int count = number.applyAsInt(tally);
            if (count > 0) {
                people.put(organisation, count);
            }
        });
        return people;
    }

    /** Median over the organisations' mean levels; there must be at least one level. */
    BigFraction median() {
        return median(tally -> tally.levels);
    }

    /** Median over the organisations' mean evidence; there must be at least one level. */
    BigFraction evidence() {
        return median(tally -> tally.evidence);
    }

    private BigFraction median(ToIntFunction<Tally> number) {
        List<Mean> means = new ArrayList<>();
        for (Tally tally : byOrganisation.values()) {
            if (tally.gaveLevel()) {
                means.add(new Mean(number.applyAsInt(tally), tally.scored));
            }
        }
        return Mean.median(means);
    }

    /**
     * The median of a group, if the group counts: two of its respondents gave a level, or one did whose organisation is
     * the only listed one of its sector or of one of its roles.
     */
    Optional<Rating.GroupScore> group(Collection<String> organisations, Members members) {
        List<Mean> levels = new ArrayList<>();
        int respondents = 0;
        boolean onlyOfItsKind = false;
        for (String id : organisations) {
            Tally tally = byOrganisation.get(id);
            if (tally != null && tally.gaveLevel()) {
                levels.add(tally.level());
                respondents += tally.scored;
                onlyOfItsKind |= members.onlyOfItsKind(id);
            }
        }
        return respondents >= 2 || onlyOfItsKind
                ? Optional.of(new Rating.GroupScore(Mean.median(levels), respondents))
                : Optional.empty();
    }
}
