package org.partneringalliance.diagnostic.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Because.PrincipleReference;
import org.partneringalliance.diagnostic.diagnosis.Because.Reason;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Principle;
import org.partneringalliance.diagnostic.standard.Source;
import org.partneringalliance.diagnostic.standard.Standard;

/** Turns firings into reasons that people can check, without showing what a single person answered. */
final class Reasons {

    private static final String ONE_PERSON = "a single person answered";
    private static final String FEW_PEOPLE = "a group of few respondents would be shown";

    /** What the standard says of a criterion is no answer, so no reason either. */
    private static final Set<String> FIXED = Set.of("principle", "area", "critical", "weight");

    private final Standard standard;
    private final Ratings ratings;
    private final Conclusions conclusions;
    private final Sentences sentences;

    Reasons(Standard standard, Ratings ratings, Conclusions conclusions) {
        this.standard = standard;
        this.ratings = ratings;
        this.conclusions = conclusions;
        this.sentences = new Sentences(standard);
    }

    /** Why a rule fired. */
    Because because(Firing firing) {
        List<Reason> reasons = conclusions
                .evaluate(firing)
                .reasons()
                .flatMap(this::reason)
                .distinct()
                .toList();
        return new Because(firing.rule().id(), "rules/" + firing.rule().file(), Optional.empty(), reasons);
    }

    private Stream<Reason> reason(Evaluation leaf) {
        if (leaf instanceof Comparison comparison) {
            return FIXED.contains(comparison.key().field()) ? Stream.empty() : Stream.of(reason(comparison));
        }
        return leaf instanceof Existence existence ? Stream.of(reason(existence)) : Stream.empty();
    }

    private Reason reason(Existence existence) {
        String text = sentences.of(existence);
        String subject = existence
                .witness()
                .map(relation -> relation instanceof Finding finding
                        ? finding.id()
                        : existence.pattern().type())
                .orElse(existence.pattern().type());
        return new Reason(
                text,
                subject,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Reason reason(Comparison comparison) {
        Optional<Criterion> criterion = Optional.ofNullable(
                standard.criteria().get(comparison.key().subject().split(" ", 2)[0]));
        Optional<Rating> rating = criterion.map(Criterion::id).map(ratings::of);
        Optional<String> withheld = withheld(comparison, rating);
        Optional<Object> actual =
                withheld.isPresent() ? Optional.empty() : comparison.actual().map(Reasons::plain);
        return new Reason(
                sentences.of(comparison, criterion, withheld.isEmpty()),
                comparison.key().subject().isEmpty()
                        ? comparison.key().field()
                        : comparison.key().subject(),
                comparison.key().subject().isEmpty()
                        ? Optional.empty()
                        : Optional.of(comparison.key().field()),
                Optional.of(comparison.operator().symbol()),
                comparison.required().stream().map(Reasons::plain).toList(),
                actual,
                withheld,
                groups(comparison, rating),
                rating.flatMap(Rating::scores).map(Rating.Scores::organisations),
                criterion.map(Criterion::principle).map(this::principle));
    }

    private Optional<String> withheld(Comparison comparison, Optional<Rating> rating) {
        if (comparison.key().type().equals("Gap")) {
            String[] words = comparison.key().subject().split(" ", -1);
            boolean few = ratings.respondents(words[0], words[1], words[2]) < smallestNamed()
                    || ratings.respondents(words[0], words[2], words[1]) < smallestNamed();
            return few ? Optional.of(FEW_PEOPLE) : Optional.empty();
        }
        if (comparison.key().type().equals("Group")
                && ratings.respondents(comparison.key().subject()) < smallestNamed()) {
            return Optional.of(FEW_PEOPLE);
        }
        boolean answered = comparison.key().type().equals("Rating");
        return answered
                        && rating.filter(found -> Privacy.single(found, ratings))
                                .isPresent()
                ? Optional.of(ONE_PERSON)
                : Optional.empty();
    }

    private List<String> groups(Comparison comparison, Optional<Rating> rating) {
        if (comparison.key().type().equals("Gap")) {
            String[] words = comparison.key().subject().split(" ", -1);
            return List.of(words[1], words[2]);
        }
        boolean answered = comparison.key().type().equals("Rating");
        List<String> groups = new ArrayList<>();
        if (answered) {
            rating.flatMap(Rating::scores)
                    .ifPresent(scores -> scores.groups().forEach((code, score) -> {
                        if (score.respondents() >= smallestNamed()) {
                            groups.add(code);
                        }
                    }));
        }
        return groups;
    }

    private int smallestNamed() {
        return standard.prioritisation().constants().extras().smallestNamedGroup();
    }

    private PrincipleReference principle(String id) {
        Principle principle = standard.principles().get(id);
        if (principle == null) {
            throw new IllegalStateException("'" + id + "' is no principle of the standard");
        }
        List<String> sources = principle.sources().stream()
                .flatMap(key -> Optional.ofNullable(standard.sources().get(key)).stream())
                .map(Source::reference)
                .toList();
        return new PrincipleReference(id, principle.statement(), sources);
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Exact number) {
            return number.rounded();
        }
        if (value instanceof Value.Flag flag) {
            return flag.set();
        }
        return value instanceof Value.Words words
                ? words.words().stream().sorted().toList()
                : value.toString();
    }

    private static Object plain(Operand operand) {
        if (operand instanceof Operand.Decimal number) {
            return number.number();
        }
        if (operand instanceof Operand.Flag flag) {
            return flag.set();
        }
        return operand instanceof Operand.Text text ? text.text() : ((Operand.Variable) operand).name();
    }
}
