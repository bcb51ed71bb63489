package org.partneringalliance.diagnostic.inference;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.ProgramFacts;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.When;

/** The facts of one partnership, stated and computed, and what they make of a criterion. */
public final class Circumstances {

    private final Standard standard;
    private final Assessment assessment;
    private final SortedMap<String, Value> facts;
    private final Set<String> answering;

    public Circumstances(Standard standard, Assessment assessment) {
        this.standard = standard;
        this.assessment = assessment;
        this.facts = new TreeMap<>(assessment.partnership().facts());
        this.answering = assessment.responses().stream()
                .filter(Response::gaveLevel)
                .map(response -> response.organisation())
                .collect(Collectors.toSet());
        facts.put("sectors", new Value.Words(sectors(organisation -> true)));
        facts.put("organisationsResponding", number(answering.size()));
        facts.put(
                "sectorsResponding",
                number(sectors(organisation -> answering.contains(organisation.id()))
                        .size()));
    }

    private Set<String> sectors(Predicate<Organisation> filter) {
        return assessment.organisations().stream()
                .filter(filter)
                .map(Organisation::sector)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Value number(int number) {
        return new Value.Exact(BigFraction.of(number));
    }

    /** Every known fact by name. */
    public SortedMap<String, Value> facts() {
        return Collections.unmodifiableSortedMap(facts);
    }

    /** The organisations that gave at least one level. */
    Set<String> answering() {
        return answering;
    }

    /** A word, if the fact is known and is one. */
    public Optional<String> word(String fact) {
        return facts.get(fact) instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** A number, if the fact is known and is one. */
    public Optional<BigFraction> number(String fact) {
        return facts.get(fact) instanceof Value.Exact number ? Optional.of(number.number()) : Optional.empty();
    }

    /** True if an organisation holds both roles. */
    public boolean combined(String role, String otherRole) {
        return assessment.organisations().stream()
                .anyMatch(organisation -> organisation.roles().containsAll(List.of(role, otherRole)));
    }

    /** Whether a condition holds; empty if a missing fact leaves it open. */
    public Optional<Boolean> holds(When when) {
        return when.holds(this::values);
    }

    /** False only if the facts rule every alternative out: what is unknown changes nothing (content brief 0.7). */
    public boolean applies(Criterion criterion) {
        return criterion.appliesWhen().isEmpty()
                || criterion.appliesWhen().stream().anyMatch(when -> holds(when).orElse(true));
    }

    int weight(Criterion criterion) {
        return criterion.adapt().stream()
                .filter(adaptation -> holds(adaptation.when()).orElse(false))
                .flatMap(adaptation -> adaptation.weight().stream())
                .reduce((first, later) -> later)
                .orElse(criterion.weight());
    }

    boolean critical(Criterion criterion) {
        return criterion.adapt().stream()
                .filter(adaptation -> holds(adaptation.when()).orElse(false))
                .flatMap(adaptation -> adaptation.critical().stream())
                .reduce((first, later) -> later)
                .orElse(criterion.critical());
    }

    private List<String> values(String name) {
        return switch (name) {
            case When.PARTNER_ROLE -> combinedRoles();
            case When.SIZE_BAND ->
                number(ProgramFacts.PARTNER_COUNT)
                        .map(partners -> standard.size(partners.intValue()).id())
                        .stream()
                        .toList();
            default -> {
                Value value = facts.get(name);
                yield value == null
                        ? List.of()
                        : value instanceof Value.Words words ? List.copyOf(words.words()) : List.of(value.toString());
            }
        };
    }

    private List<String> combinedRoles() {
        List<String> pairs = assessment.organisations().stream()
                .flatMap(organisation -> organisation.roles().stream()
                        .flatMap(first -> organisation.roles().stream().map(second -> first + "+" + second)))
                .distinct()
                .toList();
        return pairs.isEmpty() ? List.of("none") : pairs;
    }
}
