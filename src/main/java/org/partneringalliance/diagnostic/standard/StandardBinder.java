package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns a library without problems into the standard. Absent lists, texts and flags become empty or false. */
final class StandardBinder {

    private static final JsonSetter.Value ABSENT_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, override -> override.setNullHandling(ABSENT_IS_EMPTY))
            .withConfigOverride(String.class, override -> override.setNullHandling(ABSENT_IS_EMPTY))
            .build();

    private final Library library;

    StandardBinder(Library library) {
        this.library = library;
    }

    /**
     * The standard.
     *
     * @param hash of the files of the library
     */
    Standard bind(String hash) {
        Map<String, Area> areas = folder(FileKind.AREA, Area.class, Area::id, Comparator.comparingInt(Area::order));
        Comparator<String> byArea = Comparator.comparingInt((String area) ->
                Optional.ofNullable(areas.get(area)).map(Area::order).orElse(Integer.MAX_VALUE));
        Comparator<String> natural = NaturalOrder.ofIds();
        List<Criterion> criteria = list(FileKind.CRITERION, Criterion.class).stream()
                .sorted(Comparator.comparing(Criterion::area, byArea).thenComparing(Criterion::id, natural))
                .toList();
        Map<String, Phase> phases = listed(FileKind.PHASES, Phase.class, Phase::id);
        Map<String, PartnershipType> types = listed(FileKind.TYPES, PartnershipType.class, PartnershipType::id);
        Map<String, Integration> integration = listed(FileKind.INTEGRATION, Integration.class, Integration::id);
        Groups groups = one(FileKind.GROUPS, Groups.class);
        return new Standard(
                one(FileKind.STANDARD, Edition.class),
                hash,
                areas,
                folder(
                        FileKind.PRINCIPLE,
                        Principle.class,
                        Principle::id,
                        Comparator.comparing(Principle::area, byArea).thenComparing(Principle::id, natural)),
                Standard.byId(criteria.stream().filter(Criterion::active).toList(), Criterion::id),
                Standard.byId(
                        criteria.stream()
                                .filter(Predicate.not(Criterion::active))
                                .toList(),
                        Criterion::id),
                folder(FileKind.ACTION, Action.class, Action::id, Comparator.comparing(Action::id, natural)),
                folder(FileKind.PATTERN, Pattern.class, Pattern::id, Comparator.comparing(Pattern::id, natural)),
                folder(FileKind.GUARD, Pattern.class, Pattern::id, Comparator.comparing(Pattern::id, natural)),
                Standard.byId(glossary(), Term::id),
                phases,
                listed(FileKind.GATES, Gate.class, Gate::id),
                listed(FileKind.AGREEMENT, AgreementTopic.class, AgreementTopic::id),
                types,
                integration,
                listed(FileKind.CONTRIBUTIONS, Contribution.class, Contribution::id),
                facts(new ValueLists(phases, types, integration, groups)),
                listed(FileKind.SOURCES, Source.class, Source::key),
                folder(FileKind.INSTRUMENT, Instrument.class, Instrument::id, Comparator.comparing(Instrument::id)),
                groups,
                list(FileKind.SIZES, Size.class).stream()
                        .sorted(Comparator.comparingInt(Size::from))
                        .toList(),
                one(FileKind.SCALES, Scales.class),
                one(FileKind.FORMS, Forms.class),
                prioritisation(),
                one(FileKind.SENTENCES, Wording.class));
    }

    /** How texts are to be written. */
    Style style() {
        return one(FileKind.STYLE, Style.class);
    }

    /** The words of the common language. */
    List<Term> glossary() {
        return list(FileKind.GLOSSARY, Term.class);
    }

    private Map<String, FactDefinition> facts(ValueLists lists) {
        return Standard.byId(
                list(FileKind.FACTS, FactDefinition.class).stream()
                        .map(lists::complete)
                        .toList(),
                FactDefinition::name);
    }

    private Prioritisation prioritisation() {
        return new Prioritisation(
                one(FileKind.CONSTANTS, Constants.class),
                list(FileKind.DEPENDENCIES, Dependency.class),
                list(FileKind.PHASE_FACTORS, PhaseFactor.class),
                list(FileKind.TYPE_FACTORS, TypeFactor.class));
    }

    private <T> T one(FileKind kind, Class<T> type) {
        return value(library.of(kind).get(0).top(), type);
    }

    private <T> Map<String, T> listed(FileKind kind, Class<T> type, Function<T, String> id) {
        return Standard.byId(list(kind, type), id);
    }

    private <T> List<T> list(FileKind kind, Class<T> type) {
        return library.entries(kind).map(entry -> value(entry, type)).toList();
    }

    private <T> Map<String, T> folder(
            FileKind kind, Class<T> type, Function<T, String> id, Comparator<? super T> order) {
        return Standard.byId(list(kind, type).stream().sorted(order).toList(), id);
    }

    private static <T> T value(Located entry, Class<T> type) {
        try {
            return MAPPER.treeToValue(entry.node(), type);
        } catch (JacksonException e) {
            throw new IllegalStateException(entry.place() + " satisfies its schema but not " + type.getSimpleName(), e);
        }
    }

    /** The parts of the standard that facts take their values from. */
    private record ValueLists(
            Map<String, Phase> phases,
            Map<String, PartnershipType> types,
            Map<String, Integration> integration,
            Groups groups) {

        FactDefinition complete(FactDefinition fact) {
            return switch (fact.valuesOf()) {
                case "phases" -> fact.with(values(phases.values(), Phase::id, Phase::name));
                case "types" -> fact.with(values(types.values(), PartnershipType::id, PartnershipType::name));
                case "integration" -> fact.with(values(integration.values(), Integration::id, Integration::name));
                case "sectors" -> fact.with(values(groups.sectors(), Groups.Sector::code, Groups.Sector::name));
                default -> fact;
            };
        }

        private static <T> List<FactDefinition.Value> values(
                Collection<T> entries, Function<T, String> value, Function<T, String> label) {
            return entries.stream()
                    .map(entry -> new FactDefinition.Value(value.apply(entry), label.apply(entry)))
                    .toList();
        }
    }
}
