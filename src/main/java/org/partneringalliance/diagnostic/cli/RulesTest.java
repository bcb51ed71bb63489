package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.cases.CaseCoverage;
import org.partneringalliance.diagnostic.cases.CaseFailure;
import org.partneringalliance.diagnostic.cases.CaseText;
import org.partneringalliance.diagnostic.cases.MissingCases;
import org.partneringalliance.diagnostic.cases.MissingCases.Missing;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.cli.RulesTestResult.Failure;
import org.partneringalliance.diagnostic.cli.RulesTestResult.NotSeen;
import org.partneringalliance.diagnostic.cli.RulesTestResult.OfRule;
import org.partneringalliance.diagnostic.cli.RulesTestResult.Seen;
import org.partneringalliance.diagnostic.cli.RulesTestResult.Wrong;
import org.partneringalliance.diagnostic.rule.Rule;

/** Runs the cases beside rules and asks which conditions they show at work. */
final class RulesTest {

    private final Rulebook book;
    private final ConditionWords words;
    private final MissingCases missingCases;

    RulesTest(Rulebook book) {
        this.book = book;
        this.words = new ConditionWords(book.standard());
        this.missingCases = new MissingCases(book.standard(), book.vocabulary(), book.rules());
    }

    /** What the cases of some rules say. */
    RulesTestResult of(List<Rule> rules) {
        return RulesTestResult.of(rules.stream().map(this::of).toList());
    }

    private OfRule of(Rule rule) {
        List<RuleCase> cases = book.cases(rule);
        CaseCoverage coverage = CaseCoverage.of(rule, cases, book.vocabulary());
        return new OfRule(
                rule.id(),
                rule.title(),
                rule.file(),
                RuleCase.fileBeside(rule.file()),
                cases.size(),
                cases.stream()
                        .flatMap(each -> CaseFailure.of(rule, each, book.vocabulary()).stream())
                        .map(this::failure)
                        .toList(),
                coverage.conditions().stream().map(this::seen).toList(),
                missingCases.of(coverage, cases).stream().map(this::notSeen).toList());
    }

    private Failure failure(CaseFailure failure) {
        return new Failure(
                failure.given().name(),
                failure.given().line(),
                List.copyOf(failure.concluded()),
                failure.wrong().stream()
                        .map(wrong -> new Wrong(
                                wrong.conclusion(),
                                wrong.missing(),
                                wrong.decided().stream().map(words::of).toList()))
                        .toList());
    }

    private Seen seen(CaseCoverage.Covered covered) {
        return new Seen(
                covered.condition().text(book.vocabulary()),
                covered.condition().place().line(),
                covered.condition().place().column(),
                name(covered, true),
                name(covered, false));
    }

    private static Optional<String> name(CaseCoverage.Covered covered, boolean truth) {
        return covered.deciding(truth).map(RuleCase::name);
    }

    private NotSeen notSeen(Missing missing) {
        return new NotSeen(
                missing.condition().text(book.vocabulary()),
                missing.condition().place().line(),
                missing.truth(),
                missing.suggestion().map(CaseText::of),
                missing.otherRules());
    }
}
