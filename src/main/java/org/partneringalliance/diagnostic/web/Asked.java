package org.partneringalliance.diagnostic.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Circumstances;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Questionnaire;
import org.partneringalliance.diagnostic.standard.Questionnaire.AreaQuestions;
import org.partneringalliance.diagnostic.standard.Questionnaire.Form;
import org.partneringalliance.diagnostic.standard.Questionnaire.PrincipleQuestions;
import org.partneringalliance.diagnostic.standard.Questionnaire.Topic;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Standing;
import org.partneringalliance.diagnostic.standard.When;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/**
 * What is asked in a round: what its form, phase and type ask for, without what the facts rule out. Immutable.
 *
 * @param standing phase and type, as far as stated
 * @param title of the form
 * @param areas those with at least one question
 * @param topics every fact of the form, whether or not it matters now
 * @param facts the names of those that matter now
 */
public record Asked(Standing standing, String title, List<AreaQuestions> areas, List<Topic> topics, Set<String> facts) {

    public Asked {
        areas = List.copyOf(areas);
        topics = List.copyOf(topics);
        facts = Set.copyOf(facts);
    }

    static Asked of(Standard standard, Store store, RoundEntry round) {
        SortedMap<String, Value> stated = new TreeMap<>();
        store.rounds()
                .facts(round.id())
                .forEach((name, json) -> Optional.ofNullable(standard.facts().get(name))
                        .ifPresent(fact -> stated.put(name, FactText.value(fact, json))));
        List<Organisation> organisations = store.rounds().organisations(round.id()).stream()
                .map(entry -> new Organisation(entry.id(), entry.name(), entry.sector(), entry.roles()))
                .toList();
        Circumstances circumstances = new Circumstances(
                standard,
                new Assessment(
                        new Partnership("", stated), Optional.empty(), organisations, List.of(), Optional.empty()));
        return of(standard, Form.of(round.form()).orElse(Form.FULL), circumstances);
    }

    private static Asked of(Standard standard, Form form, Circumstances circumstances) {
        Standing standing = new Standing(
                circumstances.word("phase").filter(standard.phases()::containsKey),
                circumstances.word("type").filter(standard.types()::containsKey));
        Questionnaire asked = Questionnaire.of(standard, form, standing);
        Questionnaire anywhere = Questionnaire.of(standard, form, new Standing(Optional.empty(), Optional.empty()));
        return new Asked(
                standing,
                asked.title(),
                asked.areas().stream()
                        .flatMap(area -> applying(area, circumstances))
                        .toList(),
                anywhere.topics(),
                asked.topics().stream()
                        .flatMap(topic -> topic.facts().stream())
                        .filter(fact -> matters(fact.appliesWhen(), circumstances))
                        .map(FactDefinition::name)
                        .collect(Collectors.toSet()));
    }

    private static boolean matters(List<When> alternatives, Circumstances circumstances) {
        return alternatives.isEmpty()
                || alternatives.stream()
                        .anyMatch(when -> circumstances.holds(when).orElse(true));
    }

    private static Stream<AreaQuestions> applying(AreaQuestions area, Circumstances circumstances) {
        List<PrincipleQuestions> principles = area.principles().stream()
                .map(principle -> new PrincipleQuestions(
                        principle.principle(),
                        principle.statement(),
                        principle.criteria().stream()
                                .filter(circumstances::applies)
                                .toList()))
                .filter(principle -> !principle.criteria().isEmpty())
                .toList();
        return principles.isEmpty()
                ? Stream.empty()
                : Stream.of(new AreaQuestions(area.area(), area.title(), area.meaning(), area.question(), principles));
    }

    /** An area that is asked. */
    public Optional<AreaQuestions> area(String id) {
        return areas.stream().filter(area -> area.area().equals(id)).findFirst();
    }

    /** The criteria of an area that are asked, in order. */
    public static List<Criterion> criteria(AreaQuestions area) {
        return area.principles().stream()
                .flatMap(principle -> principle.criteria().stream())
                .toList();
    }

    /** All criteria that are asked, in order. */
    public List<Criterion> criteria() {
        return areas.stream().flatMap(area -> criteria(area).stream()).toList();
    }

    /** A fact of the form, whether or not it matters now. */
    public Optional<FactDefinition> fact(String name) {
        return topics.stream()
                .flatMap(topic -> topic.facts().stream())
                .filter(fact -> fact.name().equals(name))
                .findFirst();
    }

    /** The facts that matter now, in order. */
    public List<FactDefinition> mattering() {
        return topics.stream()
                .flatMap(topic -> topic.facts().stream())
                .filter(fact -> facts.contains(fact.name()))
                .toList();
    }
}
