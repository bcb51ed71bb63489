package org.partneringalliance.diagnostic.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Instrument;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Principle;
import org.partneringalliance.diagnostic.standard.Questionnaire;
import org.partneringalliance.diagnostic.standard.Scales;
import org.partneringalliance.diagnostic.standard.Size;
import org.partneringalliance.diagnostic.standard.Source;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Standing;
import org.partneringalliance.diagnostic.standard.When;

/**
 * The whole standard as one page of HTML, to be read from front to back, searched and printed. It needs no other file and
 * no network. Every entry has its id as anchor; terms, facts, contributions, instruments and sources with their kind before
 * it, such as {@code term-backbone}. Immutable and safe to share between threads.
 */
public final class StandardBook {

    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final Standard standard;
    private final Map<String, Set<String>> leftOut;

    private StandardBook(Standard standard) {
        this.standard = standard;
        this.leftOut = leftOut(standard);
    }

    /** The words of a standard for pages of its entries. */
    public static StandardBook of(Standard standard) {
        return new StandardBook(standard);
    }

    /** The page; the same standard gives the same text. */
    public static String html(Standard standard) {
        StringOutput page = new StringOutput();
        PAGES.render("standard/book.jte", new StandardBook(standard), page);
        return page.toString();
    }

    public Standard standard() {
        return standard;
    }

    /** The criteria of a principle, active ones first. */
    public List<Criterion> criteria(Principle principle) {
        Stream<Criterion> dormant = standard.dormant().values().stream()
                .filter(criterion -> criterion.principle().equals(principle.id()));
        return Stream.concat(standard.criteria(principle).stream(), dormant).toList();
    }

    /** The criterion of an id. */
    public Optional<Criterion> criterion(String id) {
        return Optional.ofNullable(standard.criteria().get(id));
    }

    /** The actions that raise a criterion. */
    public List<Action> raisedBy(Criterion criterion) {
        return standard.actions().values().stream()
                .filter(action -> action.raises().contains(criterion.id()))
                .toList();
    }

    /** The patterns that call for an action, in any of their steps. */
    public List<Pattern> calling(Action action) {
        return standard.allPatterns().stream()
                .filter(pattern ->
                        pattern.steps().stream().anyMatch(step -> step.actions().anyMatch(action.id()::equals)))
                .toList();
    }

    /** What an action needs formally, one line for each need. */
    public List<String> needs(Action action) {
        return action.needs().stream()
                .map(need ->
                        need.anyOf().stream().map(StandardBook::alternative).collect(Collectors.joining(", or ")))
                .toList();
    }

    private static String alternative(Action.Alternative alternative) {
        String bound = alternative
                .atLeast()
                .map(least -> " at " + least.toPlainString() + " or more")
                .or(() -> alternative.moreThan().map(more -> " more than " + more.toPlainString()))
                .orElse("");
        return Stream.of(alternative.criterion(), alternative.fact(), alternative.action())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining())
                + bound;
    }

    /** The title of an action, pattern or guard; its id if there is none. */
    public String title(String id) {
        return Optional.ofNullable(standard.actions().get(id))
                .map(Action::title)
                .or(() -> standard.patternOrGuard(id).map(Pattern::title))
                .orElse(id);
    }

    /** The name of a phase or type. */
    public String name(String id) {
        return Optional.ofNullable(standard.phases().get(id))
                .map(phase -> phase.name())
                .or(() -> Optional.ofNullable(standard.types().get(id)).map(type -> type.name()))
                .orElse(id);
    }

    /** Whom an example way suits, in words; empty if it suits everybody. */
    public String suits(Criterion.Way way) {
        Stream<String> types = way.types().stream().map(this::name);
        Stream<String> phases = way.phases().stream().map(phase -> "phase " + name(phase));
        return Stream.of(sizes(way.sizes()).stream(), types, phases)
                .flatMap(words -> words)
                .collect(Collectors.joining("; "));
    }

    /** Bands that follow one another are said as one. */
    private List<String> sizes(List<String> bands) {
        List<Size> all = standard.sizes();
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < all.size()) {
            int end = start;
            while (end < all.size() && bands.contains(all.get(end).id())) {
                end++;
            }
            if (end > start && end - start < all.size()) {
                words.add(end - start == 1 ? all.get(start).name() : span(start, end));
            }
            start = end + 1;
        }
        return words;
    }

    /** From a band to the one before another, for instance "8 to 60 partners"; the largest keeps its name. */
    private String span(int start, int end) {
        List<Size> all = standard.sizes();
        if (end == all.size()) {
            return (end - start == 2 ? all.get(start).name() : span(start, end - 1)) + "; "
                    + all.get(end - 1).name();
        }
        int most = all.get(end).from() - 1;
        return start == 0
                ? "up to %d partners".formatted(most)
                : "%d to %d partners".formatted(all.get(start).from(), most);
    }

    /** What a criterion counts as, in words. */
    public String marks(Criterion criterion) {
        return Stream.of(
                        Stream.of("weight " + criterion.weight() + " of 5", "effort " + criterion.effort() + " of 5"),
                        criterion.critical() ? Stream.of("critical") : Stream.<String>empty(),
                        criterion.equity() ? Stream.of("lowest group counts") : Stream.<String>empty(),
                        criterion.divergence() ? Stream.of("disagreement is a finding") : Stream.<String>empty(),
                        standard.forms().quick().criteria().contains(criterion.id())
                                ? Stream.of("in the quick form")
                                : Stream.<String>empty(),
                        gates(criterion),
                        Stream.of("phases " + String.join(", ", criterion.phases())),
                        Stream.of("asked of " + String.join(" and ", criterion.ask())))
                .flatMap(words -> words)
                .collect(Collectors.joining(" \u00b7 "));
    }

    private Stream<String> gates(Criterion criterion) {
        return standard.gates().keySet().stream()
                .filter(gate -> standard.thresholds(gate).containsKey(criterion.id()))
                .map(gate -> "gate " + gate + " asks for level "
                        + standard.thresholds(gate).get(criterion.id()));
    }

    /** The alternatives under which something applies, in words: "if ... is ..., or if ...". */
    public String conditions(List<When> alternatives) {
        return alternatives.stream().map(this::condition).collect(Collectors.joining(", or "));
    }

    /** A condition in words. */
    public String condition(When when) {
        return when.facts().entrySet().stream()
                .map(fact -> "\u201c" + meaning(fact.getKey()) + "\u201d is " + values(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private String values(String fact, List<Object> values) {
        return values.stream()
                .map(value -> value instanceof Boolean flag ? (flag ? "yes" : "no") : label(fact, value.toString()))
                .collect(Collectors.joining(" or "));
    }

    private String label(String fact, String value) {
        return Optional.ofNullable(standard.facts().get(fact))
                .flatMap(known -> known.label(value))
                .orElse(value);
    }

    /** What an adaptation changes, in words. */
    public String change(Criterion.Adaptation adaptation) {
        Stream<String> weight = adaptation.weight().map(to -> "weight " + to).stream();
        Stream<String> critical = adaptation.critical().map(to -> to ? "critical" : "not critical").stream();
        return Stream.concat(weight, critical).collect(Collectors.joining(", "));
    }

    /** What an action takes, in words. */
    public String effort(Action action) {
        return standard.scales().efforts().stream()
                .filter(effort -> effort.effort() == action.effort())
                .map(effort -> effort.meaning())
                .collect(Collectors.joining());
    }

    /** How a fact is stated, in words. */
    public String kind(FactDefinition fact) {
        return standard.scales().factKinds().stream()
                .filter(kind -> kind.kind() == fact.kind())
                .map(Scales.FactKind::meaning)
                .collect(Collectors.joining());
    }

    /** What a fact is, without a full stop. */
    public String meaning(String fact) {
        return Optional.ofNullable(standard.facts().get(fact))
                .map(known -> known.meaning().replaceAll("\\.$", ""))
                .orElse(fact);
    }

    /** The parts of an instrument that a criterion covers something of, each with the relation: "Trust (related)". */
    public String parts(Instrument instrument, Criterion criterion) {
        return instrument.labels().stream()
                .flatMap(label -> label.matches().stream()
                        .filter(match -> match.criterion().equals(criterion.id()))
                        .map(match -> "%s (%s)"
                                .formatted(label.label(), match.relation().word())))
                .collect(Collectors.joining("; "));
    }

    /** True if a criterion is asked in a phase. */
    public boolean asked(Criterion criterion, String phase) {
        return criterion.phases().contains(phase);
    }

    /** The types that do not ask a criterion in some phase or other to which it belongs. */
    public List<String> notAsked(Criterion criterion) {
        return standard.types().keySet().stream()
                .filter(type -> leftOut.getOrDefault(type, Set.of()).contains(criterion.id()))
                .toList();
    }

    private static Map<String, Set<String>> leftOut(Standard standard) {
        Map<String, Set<String>> leftOut = new HashMap<>();
        for (String type : standard.types().keySet()) {
            leftOut.put(
                    type,
                    standard.phases().keySet().stream()
                            .map(phase -> new Standing(Optional.of(phase), Optional.of(type)))
                            .flatMap(standing ->
                                    Questionnaire.of(standard, Questionnaire.Form.FULL, standing).leftOut().stream())
                            .filter(left -> left.because() == Questionnaire.Because.TYPE)
                            .map(Questionnaire.LeftOut::criterion)
                            .collect(Collectors.toSet()));
        }
        return leftOut;
    }

    /** The sources of an entry, in its order. */
    public List<Source> sources(List<String> keys) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(standard.sources().get(key)).stream())
                .toList();
    }
}
