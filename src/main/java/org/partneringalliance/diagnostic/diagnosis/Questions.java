package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Outcome;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Question;
import org.partneringalliance.diagnostic.diagnosis.PossibleAnswers.PossibleAnswer;
import org.partneringalliance.diagnostic.fact.Key;
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
 * speaks and nothing known speaks against (content brief 0.4). Of a question it is worked out what each possible answer
 * would conclude; what splits the outcome most is asked first.
 */
public final class Questions {

    private static final int MOST_QUESTIONS = 10;
    private static final int PLACES = 3;

    private final Examination examination;
    private final Standard standard;
    private final Ratings ratings;

    private Questions(Examination examination) {
        this.examination = examination;
        this.standard = examination.standard();
        this.ratings = examination.ratings();
    }

    /** Those that split the outcome most first; of equal ones, those that would settle most findings. */
    static List<Question> of(Examination examination, SortedMap<String, Evaluation> diagnoses) {
        SortedMap<String, Evaluation> suspected = new TreeMap<>(diagnoses);
        suspected.values().removeIf(evaluation -> evaluation.truth() != Truth.UNKNOWN || !suspected(evaluation));
        return new Questions(examination).about(suspected).limit(MOST_QUESTIONS).toList();
    }

    /** What would settle one finding, or bring it closer to being settled, in the same order. */
    public static List<Question> settling(Examination examination, String finding) {
        SortedMap<String, Evaluation> open =
                new TreeMap<>(examination.conclusions().diagnoses());
        Questions questions = new Questions(examination);
        open.values().removeIf(evaluation -> evaluation.truth() != Truth.UNKNOWN);
        open.keySet().removeIf(rule -> !questions.target(rule).equals(finding));
        return questions.about(open).toList();
    }

    private Stream<Question> about(SortedMap<String, Evaluation> open) {
        SortedMap<String, SortedMap<String, Evaluation>> rules = new TreeMap<>();
        open.forEach((rule, evaluation) -> evaluation.missing().stream()
                .filter(missing -> missing.withheldBy().isEmpty())
                .flatMap(missing -> item(missing.key()).stream())
                .filter(this::worthAsking)
                .forEach(item ->
                        rules.computeIfAbsent(item, key -> new TreeMap<>()).put(rule, evaluation)));
        return rules.entrySet().stream()
                .flatMap(entry -> question(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(Question::split)
                        .reversed()
                        .thenComparing(question -> -question.settles().size())
                        .thenComparing(Question::item));
    }

    private Optional<Question> question(String item, SortedMap<String, Evaluation> rules) {
        List<PossibleAnswer> answers = PossibleAnswers.to(item, standard, rules.values());
        Map<SortedMap<String, Truth>, List<String>> outcomes = new LinkedHashMap<>();
        for (PossibleAnswer answer : answers) {
            SortedMap<String, Truth> outcome = new TreeMap<>();
            rules.forEach(
                    (rule, evaluation) -> outcome.merge(target(rule), evaluation.truthIf(answer::decides), Truth::or));
            outcomes.computeIfAbsent(outcome, key -> new ArrayList<>()).add(answer.words());
        }
        SortedSet<String> settles = new TreeSet<>();
        rules.keySet().forEach(rule -> settles.add(target(rule)));
        return text(item)
                .map(text -> new Question(
                        item,
                        standard.facts().containsKey(item) ? "fact" : "criterion",
                        text,
                        List.copyOf(settles),
                        split(settles, outcomes),
                        outcomes.entrySet().stream()
                                .map(entry -> outcome(entry.getValue(), entry.getKey()))
                                .toList()));
    }

    private static Outcome outcome(List<String> answers, SortedMap<String, Truth> truths) {
        return new Outcome(answers, with(Truth.TRUE, truths), with(Truth.FALSE, truths), with(Truth.UNKNOWN, truths));
    }

    private static List<String> with(Truth wanted, SortedMap<String, Truth> truths) {
        return truths.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** For each finding the chance that two answers differ in what they make of it, summed. */
    private static BigDecimal split(Set<String> findings, Map<SortedMap<String, Truth>, List<String>> outcomes) {
        double all = outcomes.values().stream().mapToInt(List::size).sum();
        double split = 0;
        for (String finding : findings) {
            Map<Truth, Integer> counts = new TreeMap<>();
            outcomes.forEach((truths, answers) ->
                    counts.merge(truths.getOrDefault(finding, Truth.UNKNOWN), answers.size(), Integer::sum));
            split += 1
                    - counts.values().stream()
                            .mapToDouble(count -> count * count / (all * all))
                            .sum();
        }
        return BigDecimal.valueOf(split).setScale(PLACES, RoundingMode.HALF_UP);
    }

    /** The finding a rule concludes. */
    private String target(String rule) {
        return examination
                .conclusions()
                .rules()
                .rule(rule)
                .map(known -> known.conclusion().target())
                .map(target -> target instanceof Operand.Text text ? text.text() : rule)
                .orElse(rule);
    }

    /** Facts are; criteria are if they apply, belong to the phase and were not answered yet. */
    private boolean worthAsking(String item) {
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
        return evaluation.leaves().anyMatch(leaf -> leaf instanceof Comparison && leaf.truth() == Truth.TRUE);
    }

    private static Optional<String> item(Key key) {
        return switch (key.type()) {
            case "Partnership" -> Optional.of(key.field());
            case "Rating", "Gap" -> Optional.of(key.subject().split(" ", 2)[0]);
            default -> Optional.empty();
        };
    }

    private Optional<String> text(String item) {
        FactDefinition fact = standard.facts().get(item);
        if (fact != null) {
            return fact.computed() ? Optional.empty() : Optional.of(fact.question());
        }
        return Optional.ofNullable(standard.criteria().get(item))
                .map(Criterion::question)
                .map(Criterion.Question::partners);
    }
}
