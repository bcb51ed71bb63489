package org.partneringalliance.diagnostic.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Because.Reason;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Turns firings into reasons that people can check, without showing what few people answered. Of one report; not
 * thread-safe.
 */
final class Reasons {

    private final Examination examination;
    private final Detail detail;
    private final Standard standard;
    private final Ratings ratings;
    private final Conclusions conclusions;
    private final Privacy privacy;
    private final Sentences sentences;

    /** A finding's reasons are those of every recommendation that it calls for as well. */
    private final Map<Firing, Because> known = new HashMap<>();

    Reasons(Examination examination, Detail detail) {
        this.examination = examination;
        this.detail = detail;
        this.standard = examination.standard();
        this.ratings = examination.ratings();
        this.conclusions = examination.conclusions();
        this.privacy = examination.privacy();
        this.sentences = new Sentences(standard, Audience.CONSULTANT);
    }

    /** Why a rule fired; nothing if no detail is wanted. */
    Stream<Because> because(Firing firing) {
        if (detail == Detail.NONE) {
            return Stream.empty();
        }
        return Stream.of(known.computeIfAbsent(firing, this::explained));
    }

    private Because explained(Firing firing) {
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
            // What the standard says of a criterion is no answer, so no reason either.
            return comparison.key().ofStandard() ? Stream.empty() : Stream.of(reason(comparison));
        }
        return leaf instanceof Existence existence ? Stream.of(reason(existence)) : Stream.empty();
    }

    private Reason reason(Existence existence) {
        String subject = existence
                .witness()
                .map(relation -> relation instanceof Finding finding
                        ? finding.id()
                        : existence.pattern().type())
                .orElse(existence.pattern().type());
        return new Reason(
                sentences.of(existence),
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
        Key key = comparison.key();
        Optional<Criterion> criterion =
                Optional.ofNullable(standard.criteria().get(key.subject().split(" ", 2)[0]));
        Optional<Rating> rating = criterion.map(Criterion::id).map(ratings::of);
        Optional<String> withheld = privacy.withheld(key);
        String subject = privacy.subject(key);
        Optional<Object> actual =
                withheld.isPresent() ? Optional.empty() : comparison.actual().map(Plain::of);
        return new Reason(
                sentences.known(comparison, withheld.isEmpty()) + inferred(key),
                subject.isEmpty() ? key.field() : subject,
                subject.isEmpty() ? Optional.empty() : Optional.of(key.field()),
                Optional.of(comparison.operator().symbol()),
                comparison.required().stream().map(Plain::of).toList(),
                actual,
                withheld,
                privacy.groups(key),
                rating.flatMap(Rating::scores).map(Rating.Scores::organisations),
                criterion.map(Criterion::principle).map(id -> Principles.reference(standard, id)));
    }

    /** Which rule concluded a phase or type that the partnership does not state. */
    private String inferred(Key key) {
        boolean stated = examination.assessment().partnership().facts().containsKey(key.field());
        if (!key.type().equals("Partnership") || stated) {
            return "";
        }
        List<Kind> kinds = key.field().equals("phase")
                ? List.of(Kind.PHASE)
                : key.field().equals("type") ? List.of(Kind.TYPE) : List.of();
        String rules = kinds.stream()
                .flatMap(kind -> conclusions.firings(kind).stream())
                .filter(firing -> examination
                        .ratings()
                        .circumstances()
                        .word(key.field())
                        .filter(firing.target()::equals)
                        .isPresent())
                .map(firing -> firing.rule().id())
                .collect(Collectors.joining(" and "));
        return rules.isEmpty() ? "" : ", as the facts suggest (" + rules + ")";
    }
}
