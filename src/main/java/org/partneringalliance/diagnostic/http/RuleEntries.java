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
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/** The rules as they are published, with what the standard says of their conclusions. Immutable. */
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

    /** A rule in short. What does not apply is empty. */
    public record Entry(
            String id,
            String title,
            String file,
            Concluded conclusion,
            String stratum,
            String tier,
            String urgency,
            List<String> principles) {

        private static Entry of(Rule rule) {
            return new Entry(
                    rule.id(),
                    rule.title(),
                    rule.file(),
                    new Concluded(rule.conclusion().kind().word(), target(rule)),
                    rule.stratum().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    rule.tier(),
                    rule.urgency(),
                    rule.principles());
        }
    }

    /**
     * A conclusion, for instance diagnose of DX-02.
     *
     * @param of an id, or the variable that stands for one
     */
    public record Concluded(String kind, String of) {}

    /** An entry of the standard by its title. */
    public record Named(String id, String title) {}

    /** An action by its title, and the step of the advice it belongs to, from 1. */
    public record Following(int step, String id, String title) {}

    /**
     * A rule with all that belongs to it.
     *
     * @param text its file
     * @param pattern what the standard says of the pattern or guard it is about
     * @param actions what the pattern calls for
     * @param heldBack actions that are held back while it holds
     * @param subsumedBy patterns under which the pattern is reported
     */
    public record Whole(
            @JsonUnwrapped Entry rule,
            String text,
            List<CaseEntry> cases,
            Optional<Pattern> pattern,
            List<Following> actions,
            List<Named> heldBack,
            List<Named> subsumedBy) {}

    /** Every rule, ordered by id. */
    public List<Entry> all() {
        return rules.rules().stream().map(Entry::of).toList();
    }

    /** A rule by its id. */
    public Optional<Whole> whole(String id) {
        return rules.rule(id).map(this::whole);
    }

    private Whole whole(Rule rule) {
        Optional<Pattern> pattern = standard.patternOrGuard(target(rule));
        return new Whole(
                Entry.of(rule),
                rules.text(rule),
                Optional.ofNullable(cases.get(rule.file())).orElse(List.of()),
                pattern,
                pattern.map(this::actions).orElse(List.of()),
                heldBack(rule, pattern),
                pattern.map(this::subsuming).orElse(List.of()));
    }

    private List<Following> actions(Pattern pattern) {
        return IntStream.range(0, pattern.steps().size())
                .boxed()
                .flatMap(index -> pattern.steps().get(index).actions().map(id -> following(index + 1, id)))
                .toList();
    }

    private Following following(int step, String action) {
        Named named = named(action);
        return new Following(step, named.id(), named.title());
    }

    private List<Named> heldBack(Rule rule, Optional<Pattern> pattern) {
        Stream<String> actions = rule.conclusion().kind() == Kind.SUPPRESS
                ? Stream.of(target(rule))
                : pattern.stream().flatMap(each -> each.avoid().stream()).map(Pattern.Avoid::action);
        return actions.filter(standard.actions()::containsKey).map(this::named).toList();
    }

    private Named named(String action) {
        return Optional.ofNullable(standard.actions().get(action))
                .map(known -> new Named(known.id(), known.title()))
                .orElseThrow(() -> new IllegalStateException("'" + action + "' is no action of the standard"));
    }

    private List<Named> subsuming(Pattern pattern) {
        return standard.allPatterns().stream()
                .filter(other -> other.subsumes().contains(pattern.id()))
                .map(other -> new Named(other.id(), other.title()))
                .toList();
    }

    private static String target(Rule rule) {
        return rule.conclusion().target() instanceof Operand.Text text
                ? text.text()
                : ((Operand.Variable) rule.conclusion().target()).name();
    }
}
