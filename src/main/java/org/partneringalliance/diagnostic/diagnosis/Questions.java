package org.partneringalliance.diagnostic.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Question;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * What to ask next: facts and criteria that are unknown and would settle a finding for which something known already
 * speaks and nothing known speaks against (content brief 0.4).
 */
final class Questions {

    private static final int MOST_QUESTIONS = 10;

    private Questions() {}

    /** Those that would settle most findings first. */
    static List<Question> of(Ratings ratings, Conclusions conclusions) {
        Standard standard = ratings.standard();
        SortedMap<String, SortedSet<String>> settles = new TreeMap<>();
        conclusions.open().forEach((rule, evaluation) -> {
            if (suspected(evaluation)) {
                String finding = target(conclusions, rule);
                evaluation.missing().stream()
                        .filter(missing -> missing.withheldBy().isEmpty())
                        .flatMap(missing -> item(missing.key()).stream())
                        .forEach(item -> settles.computeIfAbsent(item, key -> new TreeSet<>())
                                .add(finding));
            }
        });
        return settles.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, SortedSet<String>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .filter(entry -> worthAsking(ratings, entry.getKey()))
                .flatMap(entry -> question(standard, entry.getKey(), entry.getValue()).stream())
                .limit(MOST_QUESTIONS)
                .toList();
    }

    /** The finding a rule concludes. */
    private static String target(Conclusions conclusions, String rule) {
        return conclusions
                .rules()
                .rule(rule)
                .map(known -> known.conclusion().target())
                .map(target -> target instanceof Operand.Text text ? text.text() : rule)
                .orElse(rule);
    }

    /** Facts are; criteria are if they apply, belong to the phase and were not answered yet. */
    private static boolean worthAsking(Ratings ratings, String item) {
        return Optional.ofNullable(ratings.byCriterion().get(item))
                .map(rating -> rating.scores().isEmpty()
                        && ratings.circumstances().applies(rating.criterion())
                        && ratings.circumstances()
                                .word("phase")
                                .map(rating.criterion().phases()::contains)
                                .orElse(true))
                .orElse(true);
    }

    /** True if some condition of an open rule is known to hold. */
    private static boolean suspected(Evaluation evaluation) {
        if (evaluation instanceof Evaluation.All all) {
            return all.parts().stream().anyMatch(Questions::suspected);
        }
        if (evaluation instanceof Evaluation.Any any) {
            return any.parts().stream().anyMatch(Questions::suspected);
        }
        return evaluation instanceof Comparison comparison && comparison.truth() == Truth.TRUE;
    }

    private static Optional<String> item(Key key) {
        return switch (key.type()) {
            case "Partnership" -> Optional.of(key.field());
            case "Rating", "Gap" -> Optional.of(key.subject().split(" ", 2)[0]);
            default -> Optional.empty();
        };
    }

    private static Optional<Question> question(Standard standard, String item, SortedSet<String> settles) {
        FactDefinition fact = standard.facts().get(item);
        if (fact != null) {
            return fact.computed()
                    ? Optional.empty()
                    : Optional.of(new Question(item, "fact", fact.question(), List.copyOf(settles)));
        }
        Criterion criterion = standard.criteria().get(item);
        return criterion == null
                ? Optional.empty()
                : Optional.of(
                        new Question(item, "criterion", criterion.question().partners(), List.copyOf(settles)));
    }
}
