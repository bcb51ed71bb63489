package org.partneringalliance.diagnostic.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Gate;
import org.partneringalliance.diagnostic.standard.Groups;
import org.partneringalliance.diagnostic.standard.Instrument;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/** What each entry of a standard is called and says. */
final class EntryTexts {

    private EntryTexts() {}

    /** Areas, principles, criteria, patterns and actions. */
    static List<Entry> core(Standard standard) {
        List<Entry> entries = new ArrayList<>();
        standard.areas()
                .values()
                .forEach(area -> entries.add(new Entry(
                        StandardKind.AREAS, area.id(), area.title(), area.meaning(), List.of(area.question()))));
        standard.principles()
                .values()
                .forEach(principle -> entries.add(new Entry(
                        StandardKind.PRINCIPLES,
                        principle.id(),
                        principle.statement(),
                        principle.rationale(),
                        List.of(principle.missing()))));
        Stream.concat(standard.criteria().values().stream(), standard.dormant().values().stream())
                .forEach(criterion -> entries.add(entry(criterion)));
        standard.patterns().values().forEach(pattern -> entries.add(entry(StandardKind.PATTERNS, pattern)));
        standard.guards().values().forEach(guard -> entries.add(entry(StandardKind.GUARDS, guard)));
        standard.actions().values().forEach(action -> entries.add(entry(action)));
        return entries;
    }

    private static Entry entry(Criterion criterion) {
        return new Entry(
                StandardKind.CRITERIA,
                criterion.id(),
                criterion.statement(),
                criterion.question().partners(),
                all(Stream.of(
                        Stream.of(criterion.why(), criterion.misreading(), criterion.adaptation()),
                        criterion.levels().stream().map(Criterion.Level::anchor),
                        criterion.evidence().stream(),
                        criterion.ways().stream().map(Criterion.Way::way))));
    }

    private static Entry entry(StandardKind kind, Pattern pattern) {
        return new Entry(
                kind,
                pattern.id(),
                pattern.title(),
                pattern.meaning(),
                all(Stream.of(
                        Stream.of(pattern.knownAs(), pattern.arises(), pattern.consequences(), pattern.warning()),
                        pattern.counterSigns().stream(),
                        pattern.questions().stream(),
                        pattern.cautions().stream())));
    }

    private static Entry entry(Action action) {
        return new Entry(
                StandardKind.ACTIONS,
                action.id(),
                action.title(),
                action.why(),
                all(Stream.of(
                        Stream.of(action.work(), action.firstStep(), action.doneWhen(), action.example()),
                        action.steps().stream(),
                        action.preconditions().stream(),
                        action.pitfalls().stream(),
                        action.cautions().stream())));
    }

    /** Phases, gates, elements, topics of agreements, types, depths and terms. */
    static List<Entry> language(Standard standard) {
        List<Entry> entries = new ArrayList<>();
        standard.phases()
                .values()
                .forEach(phase -> entries.add(new Entry(
                        StandardKind.PHASES,
                        phase.id(),
                        phase.name(),
                        phase.meaning(),
                        all(Stream.of(Stream.of(phase.question(), phase.protect()), phase.milestones().stream())))));
        standard.gates()
                .values()
                .forEach(gate -> entries.add(new Entry(StandardKind.GATES, gate.id(), gate.question(), "", List.of())));
        standard.gates().values().stream()
                .flatMap(gate -> gate.elements().stream())
                .forEach(element -> entries.add(entry(element)));
        standard.agreement()
                .values()
                .forEach(topic -> entries.add(new Entry(
                        StandardKind.AGREEMENT, topic.id(), topic.topic(), topic.settle(), topic.questions())));
        standard.types()
                .values()
                .forEach(type -> entries.add(new Entry(
                        StandardKind.TYPES,
                        type.id(),
                        type.name(),
                        type.essence(),
                        all(Stream.of(
                                Stream.of(type.form(), type.recognise(), type.example()), type.risks().stream())))));
        standard.integration()
                .values()
                .forEach(depth -> entries.add(new Entry(
                        StandardKind.INTEGRATION,
                        depth.id(),
                        depth.name(),
                        depth.pattern(),
                        List.of(depth.value(), depth.recognise(), depth.doNotAsk()))));
        standard.glossary()
                .values()
                .forEach(term -> entries.add(
                        new Entry(StandardKind.GLOSSARY, term.id(), term.term(), term.meaning(), term.insteadOf())));
        return entries;
    }

    private static Entry entry(Gate.Element element) {
        return new Entry(
                StandardKind.ELEMENTS, element.id(), element.text(), element.discuss(), List.of(element.settled()));
    }

    /** Facts, sectors, roles, contributions, sizes, instruments and sources. */
    static List<Entry> reference(Standard standard) {
        List<Entry> entries = new ArrayList<>();
        standard.facts().values().forEach(fact -> entries.add(entry(fact)));
        standard.groups().sectors().forEach(sector -> entries.add(entry(sector)));
        standard.groups()
                .roles()
                .forEach(role -> entries.add(new Entry(StandardKind.ROLES, role.code(), role.name(), "", List.of())));
        standard.contributions()
                .values()
                .forEach(contribution -> entries.add(new Entry(
                        StandardKind.CONTRIBUTIONS,
                        contribution.id(),
                        contribution.name(),
                        contribution.meaning(),
                        List.of(contribution.example()))));
        standard.sizes()
                .forEach(size -> entries.add(new Entry(
                        StandardKind.SIZES,
                        size.id(),
                        size.name(),
                        "From %d %s.".formatted(size.from(), size.from() == 1 ? "partner" : "partners"),
                        List.of())));
        standard.instruments().values().forEach(instrument -> entries.add(entry(instrument)));
        standard.sources()
                .values()
                .forEach(source ->
                        entries.add(new Entry(StandardKind.SOURCES, source.key(), source.reference(), "", List.of())));
        return entries;
    }

    private static Entry entry(FactDefinition fact) {
        return new Entry(
                StandardKind.FACTS,
                fact.name(),
                fact.meaning().replaceAll("\\.$", ""),
                fact.question(),
                all(Stream.of(
                        Stream.of(fact.why(), fact.name()),
                        fact.values().stream().map(FactDefinition.Value::label))));
    }

    private static Entry entry(Groups.Sector sector) {
        return new Entry(
                StandardKind.SECTORS,
                sector.code(),
                sector.name(),
                sector.misread(),
                all(Stream.of(sector.brings().stream(), sector.needs().stream(), sector.constraints().stream())));
    }

    private static Entry entry(Instrument instrument) {
        return new Entry(
                StandardKind.INSTRUMENTS,
                instrument.id(),
                instrument.name(),
                instrument.about(),
                all(Stream.of(
                        Stream.of(instrument.publisher()),
                        instrument.labels().stream().map(Instrument.Label::label))));
    }

    private static List<String> all(Stream<Stream<String>> parts) {
        return parts.flatMap(part -> part).filter(text -> !text.isEmpty()).toList();
    }
}
