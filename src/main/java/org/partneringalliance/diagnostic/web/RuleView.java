package org.partneringalliance.diagnostic.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.AskedConditions;
import org.partneringalliance.diagnostic.diagnosis.AskedConditions.Asked;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.RuleEntries;
import org.partneringalliance.diagnostic.inference.RuleReaders;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Scales;
import org.partneringalliance.diagnostic.standard.Standard;

/** The page of one rule. Made for one answer. */
public final class RuleView {

    private final Release release;
    private final Shelf shelf;
    private final RuleSurvey survey;
    private final SavedFirings.Found saved;
    private final Rule rule;
    private final RuleEntries.Whole whole;

    RuleView(
            Release release,
            Shelf shelf,
            RuleSurvey survey,
            SavedFirings.Found saved,
            Rule rule,
            RuleEntries.Whole whole) {
        this.release = release;
        this.shelf = shelf;
        this.survey = survey;
        this.saved = saved;
        this.rule = rule;
        this.whole = whole;
    }

    private Standard standard() {
        return release.standard();
    }

    /** The rule in short, with what follows from it. */
    public RuleEntries.Whole whole() {
        return whole;
    }

    /** What it concludes about; empty if a variable stands for it. */
    public Optional<Entry> target() {
        return find(List.of(whole.rule().conclusion().of())).stream().findFirst();
    }

    /** What its tier asks of the partners; empty if it has none. */
    public Optional<Scales.Tier> tier() {
        return standard().scales().tiers().stream()
                .filter(tier -> tier.tier().equals(rule.tier()))
                .findFirst();
    }

    /** All its conditions in one sentence for partners; empty if they read well one by one. */
    public Optional<String> sentence() {
        return new Sentences(standard(), Audience.PARTNER)
                .rule(rule.id(), whole.rule().conclusion().of())
                .filter(said -> rule.variables().isEmpty());
    }

    /** What its conditions ask for. */
    public Asked asked() {
        return AskedConditions.of(rule, release.diagnostician().rules().vocabulary(), standard());
    }

    /** The principles it serves. */
    public List<Entry> principles() {
        return find(rule.principles());
    }

    /** Patterns that are reported under what it concludes. */
    public List<Entry> subsumes() {
        return find(whole.pattern()
                .filter(pattern -> rule.conclusion().kind() == Kind.DIAGNOSE)
                .map(Pattern::subsumes)
                .orElse(List.of()));
    }

    /** Patterns under which it is reported. */
    public List<Entry> subsumedBy() {
        return find(whole.subsumedBy().stream().map(RuleEntries.Named::id).toList());
    }

    /** Actions that are held back while it holds. */
    public List<Entry> heldBack() {
        return find(whole.heldBack().stream().map(RuleEntries.Named::id).toList());
    }

    private List<Entry> find(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> shelf.entries().find(id).stream().limit(1))
                .toList();
    }

    /** The rules that read what it concludes. */
    public List<Rule> readBy() {
        return RuleReaders.of(
                rule,
                release.diagnostician().rules().rules(),
                release.diagnostician().rules().vocabulary());
    }

    /** The cases beside it. */
    public List<CaseView> cases() {
        return release.content().cases().stream()
                .filter(each -> each.ruleFile().equals(rule.file()))
                .map(each -> CaseView.of(each, standard()))
                .toList();
    }

    /** The samples on which it fires. */
    public List<RuleSurvey.Fired> samples() {
        return survey.samples(rule.id());
    }

    /** The partnerships that are kept on which it fires. */
    public List<SavedFirings.Fired> saved() {
        return saved.firings();
    }

    /** How many partnerships that are kept were looked at. */
    public String lookedAt() {
        String which = saved.lookedAt() == saved.all()
                ? String.valueOf(saved.all())
                : "%d looked at of %d".formatted(saved.lookedAt(), saved.all());
        return which + (saved.all() == 1 ? " partnership" : " partnerships") + " with a finished round";
    }

    /** How many samples there are. */
    public int allSamples() {
        return release.content().samples().size();
    }
}
