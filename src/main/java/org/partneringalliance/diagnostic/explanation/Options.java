package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.standard.Criterion;

/**
 * What could be changed: the levels of criteria that apply here and that the asker does not want to keep. Facts are never
 * changed, and nobody starts to take part.
 */
final class Options {

    private static final int HIGHEST_LEVEL = 4;

    /** Evidence without which a level that documents can show does not count in full (content brief 0.3). */
    private static final List<Integer> EVIDENCE = List.of(0, 0, 0, 1, 2);

    /** An answer where there was none is further than any other level where there was one. */
    private static final BigFraction UNANSWERED = BigFraction.of(HIGHEST_LEVEL + 1);

    private static final Comparator<Option> ORDER = Comparator.comparing(
                    (Option option) -> option.evidence().isPresent())
            .thenComparing(Option::distance)
            .thenComparing(Option::level);

    private final Examination examination;
    private final Set<String> keep;
    private final boolean anybody;

    /** @param keep criteria that stay as they are */
    Options(Examination examination, Set<String> keep) {
        this.examination = examination;
        this.keep = keep;
        this.anybody = examination.ratings().assessment().responses().stream()
                .flatMap(response -> response.answers().values().stream())
                .anyMatch(Answer.Scored.class::isInstance);
    }

    /** The criteria that can be changed, in the order of the standard. */
    List<String> criteria() {
        return examination.standard().criteria().values().stream()
                .filter(examination.ratings().circumstances()::applies)
                .map(Criterion::id)
                .filter(id -> anybody && !keep.contains(id))
                .toList();
    }

    /** Other levels of a criterion: those that need no better evidence first, then the nearest, then the lowest. */
    List<Option> of(String criterion) {
        Rating rating = examination.ratings().of(criterion);
        Optional<BigFraction> level = rating.scores().map(Rating.Scores::raw);
        List<Option> options = new ArrayList<>();
        for (int to = 0; to <= HIGHEST_LEVEL; to++) {
            BigFraction target = BigFraction.of(to);
            BigFraction distance =
                    level.map(from -> from.subtract(target).abs()).orElse(UNANSWERED);
            options.add(new Option(criterion, to, Optional.empty(), distance));
            int needed = EVIDENCE.get(to);
            boolean short_ = rating.scores()
                    .map(scores -> scores.evidence().compareTo(BigFraction.of(needed)) < 0)
                    .orElse(needed > 0);
            if (rating.criterion().factual() && short_) {
                options.add(new Option(criterion, to, Optional.of(needed), distance));
            }
        }
        return options.stream().sorted(ORDER).toList();
    }
}
