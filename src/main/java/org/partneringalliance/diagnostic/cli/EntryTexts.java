package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.cli.RuleSheet.About;
import org.partneringalliance.diagnostic.cli.RuleSheet.Labelled;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.PartnershipType;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Phase;
import org.partneringalliance.diagnostic.standard.Standard;

/** What the knowledge base says of something that a rule can conclude about. */
final class EntryTexts {

    private EntryTexts() {}

    /** The entry of an id; empty if there is none, as for a variable. */
    static Optional<About> of(Standard standard, String id) {
        return standard.patternOrGuard(id)
                .map(pattern -> of(pattern, standard.guards().containsKey(id) ? "guard" : "pattern"))
                .or(() -> Optional.ofNullable(standard.actions().get(id)).map(EntryTexts::of))
                .or(() -> Optional.ofNullable(standard.criteria().get(id)).map(EntryTexts::of))
                .or(() -> Optional.ofNullable(standard.phases().get(id)).map(EntryTexts::of))
                .or(() -> Optional.ofNullable(standard.types().get(id)).map(EntryTexts::of));
    }

    private static About of(Pattern pattern, String kind) {
        return new About(
                kind,
                pattern.id(),
                pattern.title(),
                all(Stream.of(
                        texts("known as", pattern.knownAs()),
                        texts("means", pattern.meaning()),
                        texts("arises", pattern.arises()),
                        texts("leads to", pattern.consequences()),
                        texts("against it", pattern.counterSigns()),
                        texts("questions", pattern.questions()),
                        texts("cautions", pattern.cautions()),
                        texts("conditions", pattern.conditions()),
                        texts("warning", pattern.warning()))));
    }

    private static About of(Action action) {
        return new About(
                "action",
                action.id(),
                action.title(),
                all(Stream.of(
                        texts("why", action.why()),
                        texts("before", action.preconditions()),
                        texts("cautions", action.cautions()),
                        texts("done when", action.doneWhen()))));
    }

    private static About of(Criterion criterion) {
        return new About(
                "criterion",
                criterion.id(),
                criterion.statement(),
                all(Stream.of(texts("why", criterion.why()), texts("misread as", criterion.misreading()))));
    }

    private static About of(Phase phase) {
        return new About(
                "phase",
                phase.id(),
                phase.name(),
                all(Stream.of(texts("means", phase.meaning()), texts("question", phase.question()))));
    }

    private static About of(PartnershipType type) {
        return new About(
                "type",
                type.id(),
                type.name(),
                all(Stream.of(texts("essence", type.essence()), texts("recognise", type.recognise()))));
    }

    private static List<Labelled> all(Stream<Stream<Labelled>> parts) {
        return parts.flatMap(part -> part).toList();
    }

    private static Stream<Labelled> texts(String label, List<String> texts) {
        return texts.stream().map(text -> new Labelled(label, text));
    }

    private static Stream<Labelled> texts(String label, String text) {
        return Stream.of(text).filter(each -> !each.isEmpty()).map(each -> new Labelled(label, each));
    }
}
