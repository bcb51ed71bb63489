package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.cli.RuleSheet.Case;
import org.partneringalliance.diagnostic.cli.RuleSheet.Following;
import org.partneringalliance.diagnostic.cli.RuleSheet.Named;
import org.partneringalliance.diagnostic.diagnosis.AskedConditions;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.inference.RuleReaders;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Principle;
import org.partneringalliance.diagnostic.standard.Standard;

/** Gathers everything that belongs to a rule. */
final class RuleSheets {

    private final Rulebook book;
    private final Standard standard;

    RuleSheets(Rulebook book) {
        this.book = book;
        this.standard = book.standard();
    }

    /** All about one rule. */
    RuleSheet of(Rule rule) {
        RuleLine line = RuleLine.of(rule);
        String target = line.conclusion().of();
        Optional<Pattern> diagnosed = standard.patternOrGuard(target)
                .filter(pattern -> rule.conclusion().kind() == Kind.DIAGNOSE);
        return new RuleSheet(
                line,
                book.text(rule),
                new Sentences(standard, Audience.PARTNER)
                        .rule(rule.id(), target)
                        .filter(said -> rule.variables().isEmpty()),
                AskedConditions.of(rule, book.vocabulary(), standard),
                EntryTexts.of(standard, target),
                book.cases(rule).stream()
                        .map(each -> new Case(each.name(), each.expect(), each.notExpect()))
                        .toList(),
                rule.principles().stream().map(this::principle).toList(),
                following(rule, target, diagnosed),
                heldBack(rule, target, diagnosed),
                patterns(diagnosed.stream().flatMap(pattern -> pattern.subsumes().stream())),
                patterns(diagnosed.stream().flatMap(this::subsuming)),
                RuleReaders.of(rule, book.rules(), book.vocabulary()).stream()
                        .map(reader -> new Named(reader.id(), reader.title()))
                        .toList());
    }

    private Named principle(String id) {
        return new Named(
                id,
                Optional.ofNullable(standard.principles().get(id))
                        .map(Principle::statement)
                        .orElse(id));
    }

    private List<Following> following(Rule rule, String target, Optional<Pattern> diagnosed) {
        if (rule.conclusion().kind() == Kind.CALL) {
            return actions(Stream.of(target))
                    .map(action -> new Following(1, action.id(), action.title(), Optional.empty()))
                    .toList();
        }
        return diagnosed.stream().flatMap(this::following).toList();
    }

    private Stream<Following> following(Pattern pattern) {
        return IntStream.range(0, pattern.steps().size()).boxed().flatMap(index -> {
            Pattern.Step step = pattern.steps().get(index);
            Optional<String> waitsFor = Optional.of(step.waitsFor()).filter(outcome -> !outcome.isEmpty());
            return actions(step.actions())
                    .map(action -> new Following(index + 1, action.id(), action.title(), waitsFor));
        });
    }

    private List<Named> heldBack(Rule rule, String target, Optional<Pattern> diagnosed) {
        Stream<String> ids = rule.conclusion().kind() == Kind.SUPPRESS
                ? Stream.of(target)
                : diagnosed.stream()
                        .flatMap(pattern -> pattern.avoid().stream())
                        .map(Pattern.Avoid::action);
        return actions(ids)
                .map(action -> new Named(action.id(), action.title()))
                .toList();
    }

    private Stream<Action> actions(Stream<String> ids) {
        return ids.flatMap(id -> Optional.ofNullable(standard.actions().get(id)).stream());
    }

    private Stream<String> subsuming(Pattern pattern) {
        return standard.allPatterns().stream()
                .filter(other -> other.subsumes().contains(pattern.id()))
                .map(Pattern::id);
    }

    private List<Named> patterns(Stream<String> ids) {
        return ids.flatMap(id -> standard.patternOrGuard(id).stream())
                .map(pattern -> new Named(pattern.id(), pattern.title()))
                .toList();
    }
}
