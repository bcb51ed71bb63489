package org.partneringalliance.diagnostic.cli;

import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.AskedConditions;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.http.RuleEntries;
import org.partneringalliance.diagnostic.http.RuleEntries.Named;
import org.partneringalliance.diagnostic.http.RuleEntries.Whole;
import org.partneringalliance.diagnostic.inference.RuleReaders;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Principle;
import org.partneringalliance.diagnostic.standard.Standard;

/** Gathers what belongs to a rule beside what the service answers of it. */
final class RuleSheets {

    private final Rulebook book;
    private final Standard standard;

    RuleSheets(Rulebook book) {
        this.book = book;
        this.standard = book.standard();
    }

    /** All about one rule. */
    RuleSheet of(Rule rule) {
        Whole whole = RuleEntries.of(standard, rule, book.text(rule), book.cases(rule));
        String target = whole.rule().conclusion().of();
        Optional<Pattern> diagnosed =
                whole.pattern().filter(pattern -> rule.conclusion().kind() == Kind.DIAGNOSE);
        return new RuleSheet(
                whole,
                new Sentences(standard, Audience.PARTNER)
                        .rule(rule.id(), target)
                        .filter(said -> rule.variables().isEmpty()),
                AskedConditions.of(rule, book.vocabulary(), standard),
                EntryTexts.of(standard, target),
                rule.principles().stream().map(this::principle).toList(),
                diagnosed.stream()
                        .flatMap(pattern -> pattern.subsumes().stream())
                        .flatMap(id -> standard.patternOrGuard(id).stream())
                        .map(pattern -> new Named(pattern.id(), pattern.title()))
                        .toList(),
                RuleReaders.of(rule, book.rules(), book.vocabulary()).stream()
                        .map(reader -> new Named(reader.id(), reader.title()))
                        .toList(),
                book.cases(rule));
    }

    private Named principle(String id) {
        return new Named(
                id,
                Optional.ofNullable(standard.principles().get(id))
                        .map(Principle::statement)
                        .orElse(id));
    }
}
