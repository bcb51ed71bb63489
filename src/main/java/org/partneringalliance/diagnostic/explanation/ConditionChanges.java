package org.partneringalliance.diagnostic.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Privacy;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.All;
import org.partneringalliance.diagnostic.inference.Evaluation.Any;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Truth;

/** The conditions that let a rule fire on one side of a change and not on the other, in words. */
final class ConditionChanges {

    private static final String NOT_KNOWN = "not known";

    private final Examination before;
    private final Examination after;
    private final Privacy privacyBefore;
    private final Privacy privacyAfter;
    private final Sentences sentences;

    ConditionChanges(Examination before, Examination after, Sentences sentences) {
        this.before = before;
        this.after = after;
        this.privacyBefore = before.privacy();
        this.privacyAfter = after.privacy();
        this.sentences = sentences;
    }

    /** What a rule that fires now rests on and could not rest on before. */
    Stream<String> arrived(Firing firing) {
        return differing(after.conclusions().evaluate(firing), evaluation(before, firing))
                .map(pair -> pair.holding() instanceof Comparison now && pair.other() instanceof Comparison then
                        ? sentence(sentences.known(now, shown(now)), value(then))
                        : sentence(sentences.of((Existence) pair.holding()), Optional.empty()));
    }

    /** What a rule that fired before rested on and cannot rest on now, as it is now. */
    Stream<String> lost(Firing firing) {
        return differing(before.conclusions().evaluate(firing), evaluation(after, firing))
                .map(pair -> pair.holding() instanceof Comparison then && pair.other() instanceof Comparison now
                        ? sentence(missed(now), value(then))
                        : sentence(sentences.of((Existence) pair.other()), Optional.empty()));
    }

    private static Evaluation evaluation(Examination examination, Firing firing) {
        return examination.conclusions().interpreter().evaluate(firing.rule(), firing.bindings());
    }

    /** One condition on both sides, which holds on one of them. */
    private record Pair(Evaluation holding, Evaluation other) {}

    /** Of two evaluations of the same condition, the parts that hold on the one side and are to blame on the other. */
    private static Stream<Pair> differing(Evaluation holding, Evaluation other) {
        if (holding.truth() != Truth.TRUE || other.truth() == Truth.TRUE) {
            return Stream.empty();
        }
        if (holding instanceof All all) {
            return differing(all.parts(), ((All) other).parts());
        }
        if (holding instanceof Any any) {
            return differing(any.parts(), ((Any) other).parts());
        }
        return Stream.of(new Pair(holding, other));
    }

    private static Stream<Pair> differing(List<Evaluation> holding, List<Evaluation> other) {
        return IntStream.range(0, holding.size())
                .boxed()
                .flatMap(index -> differing(holding.get(index), other.get(index)));
    }

    private boolean shown(Comparison now) {
        return privacyAfter.withheld(now.key()).isEmpty();
    }

    private String missed(Comparison now) {
        if (now.withheldBy().isPresent()) {
            return sentences.guarded(now, now.withheldBy().get());
        }
        if (now.actual().isEmpty()) {
            return sentences.unknown(now);
        }
        return shown(now) ? sentences.failed(now) : sentences.withheld(now);
    }

    /** The value before; empty if it is not to be shown. */
    private Optional<String> value(Comparison then) {
        if (privacyBefore.withheld(then.key()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(then.actual().isPresent() ? sentences.actual(then) : NOT_KNOWN);
    }

    private String sentence(String said, Optional<String> value) {
        return value.map(known -> sentences.statement("now-and-before", Map.of("said", said, "before", known)))
                .orElse(said + ".");
    }
}
