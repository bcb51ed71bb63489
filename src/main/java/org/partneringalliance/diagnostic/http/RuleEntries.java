package org.partneringalliance.diagnostic.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.rule.Conclusion;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.ConditionText;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * The rules as they are published, by the service and by the command that shows one, with what the standard says of their
 * conclusions. Immutable.
 */
public final class RuleEntries {

    private final Standard standard;
    private final RuleBase rules;
    private final Map<String, List<CaseEntry>> cases;

    RuleEntries(Content content) {
        this.standard = content.diagnostician().standard();
        this.rules = content.diagnostician().rules();
        this.cases = content.cases().stream()
                .collect(Collectors.groupingBy(
                        RuleCase::ruleFile, Collectors.mapping(CaseEntry::of, Collectors.toUnmodifiableList())));
    }

    /**
     * A rule in short. What does not apply is empty.
     *
     * @param file relative to the rules folder
     * @param stratum the layer in which it fires
     */
    public record Entry(
            String id,
            String title,
            String file,
            Concluded conclusion,
            String stratum,
            Optional<String> tier,
            Optional<String> urgency,
            Optional<List<String>> principles) {

        /** The entry of a rule. */
        public static Entry of(Rule rule) {
            return new Entry(
                    rule.id(),
                    rule.title(),
                    rule.file(),
                    Concluded.of(rule.conclusion()),
                    rule.stratum().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Optional.of(rule.tier()).filter(tier -> !tier.isEmpty()),
                    Optional.of(rule.urgency()).filter(urgency -> !urgency.isEmpty()),
                    Optional.of(rule.principles()).filter(principles -> !principles.isEmpty()));
        }
    }

    /**
     * A conclusion, for instance diagnose of DX-02.
     *
     * @param of an id, or the variable that stands for one
     */
    public record Concluded(String kind, String of) {

        private static Concluded of(Conclusion conclusion) {
            return new Concluded(
                    conclusion.kind().word(),
                    conclusion.target() instanceof Operand.Text text
                            ? text.text()
                            : ConditionText.of(conclusion.target()));
        }
    }

    /** An entry of the standard by its title. */
    public record Named(String id, String title) {}

    /**
     * An action by its title.
     *
     * @param step the step of the advice it belongs to, from 1
     * @param waitsFor the outcome it waits for; empty for most
     */
    public record Following(int step, String id, String title, Optional<String> waitsFor) {}

    /**
     * A rule with all that belongs to it. What follows from a pattern is said of the rule that diagnoses it, not of one that
     * makes it more urgent.
     *
     * @param text its file
     * @param pattern what the standard says of the pattern or guard it is about
     * @param actions what it calls for: the steps of the pattern it diagnoses, or the one action it names
     * @param heldBack actions that are held back while it holds: those the pattern avoids, or the one action it names
     * @param subsumedBy patterns under which the pattern it diagnoses is reported
     */
    public record Whole(
            @JsonUnwrapped Entry rule,
            String text,
            List<CaseEntry> cases,
            Optional<Pattern> pattern,
            List<Following> actions,
            List<Named> heldBack,
            List<Named> subsumedBy) {

        public Whole {
            cases = List.copyOf(cases);
            actions = List.copyOf(actions);
            heldBack = List.copyOf(heldBack);
            subsumedBy = List.copyOf(subsumedBy);
        }
    }

    /** Every rule, ordered by id. */
    public List<Entry> all() {
        return rules.rules().stream().map(Entry::of).toList();
    }

    /** A rule by its id. */
    public Optional<Whole> whole(String id) {
        return rules.rule(id).map(this::whole);
    }

    private Whole whole(Rule rule) {
        return whole(
                standard,
                rule,
                rules.text(rule),
                Optional.ofNullable(cases.get(rule.file())).orElse(List.of()));
    }

    /**
     * A rule that need not be compiled.
     *
     * @param text its file
     * @param cases those beside it
     */
    public static Whole of(Standard standard, Rule rule, String text, List<RuleCase> cases) {
        return whole(standard, rule, text, cases.stream().map(CaseEntry::of).toList());
    }

    private static Whole whole(Standard standard, Rule rule, String text, List<CaseEntry> cases) {
        Entry entry = Entry.of(rule);
        Kind kind = rule.conclusion().kind();
        String target = entry.conclusion().of();
        Optional<Pattern> pattern = standard.patternOrGuard(target);
        Optional<Pattern> diagnosed = pattern.filter(about -> kind == Kind.DIAGNOSE);
        return new Whole(
                entry,
                text,
                cases,
                pattern,
                kind == Kind.CALL
                        ? following(standard, 1, Stream.of(target), Optional.empty())
                                .toList()
                        : diagnosed.stream()
                                .flatMap(each -> following(standard, each))
                                .toList(),
                actions(
                                standard,
                                kind == Kind.SUPPRESS
                                        ? Stream.of(target)
                                        : diagnosed.stream()
                                                .flatMap(each -> each.avoid().stream())
                                                .map(Pattern.Avoid::action))
                        .map(action -> new Named(action.id(), action.title()))
                        .toList(),
                diagnosed.map(each -> subsuming(standard, each)).orElse(List.of()));
    }

    /** True if the cases beside the rules are the same; everything else has a hash. */
    boolean sameCases(RuleEntries other) {
        return cases.equals(other.cases);
    }

    private static Stream<Following> following(Standard standard, Pattern pattern) {
        return IntStream.range(0, pattern.steps().size()).boxed().flatMap(index -> {
            Pattern.Step step = pattern.steps().get(index);
            return following(
                    standard,
                    index + 1,
                    step.actions(),
                    Optional.of(step.waitsFor()).filter(outcome -> !outcome.isEmpty()));
        });
    }

    private static Stream<Following> following(
            Standard standard, int step, Stream<String> ids, Optional<String> waitsFor) {
        return actions(standard, ids).map(action -> new Following(step, action.id(), action.title(), waitsFor));
    }

    /** A variable stands for no action in particular. */
    private static Stream<Action> actions(Standard standard, Stream<String> ids) {
        return ids.flatMap(id -> Optional.ofNullable(standard.actions().get(id)).stream());
    }

    private static List<Named> subsuming(Standard standard, Pattern pattern) {
        return standard.allPatterns().stream()
                .filter(other -> other.subsumes().contains(pattern.id()))
                .map(other -> new Named(other.id(), other.title()))
                .toList();
    }
}
