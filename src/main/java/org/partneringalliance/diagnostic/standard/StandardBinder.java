package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.partneringalliance.diagnostic.standard.Standard.Prioritisation;
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
        Header header = one(FileKind.STANDARD, Header.class);
        Map<String, Area> areas = folder(FileKind.AREA, Area.class, Area::id, Comparator.comparingInt(Area::order));
        Comparator<String> byArea = Comparator.comparingInt((String area) ->
                Optional.ofNullable(areas.get(area)).map(Area::order).orElse(Integer.MAX_VALUE));
        Comparator<String> natural = NaturalOrder.ofIds();
        return new Standard(
                header.version(),
                header.title(),
                hash,
                areas,
                folder(
                        FileKind.PRINCIPLE,
                        Principle.class,
                        Principle::id,
                        Comparator.comparing(Principle::area, byArea).thenComparing(Principle::id, natural)),
                folder(
                        FileKind.CRITERION,
                        Criterion.class,
                        Criterion::id,
                        Comparator.comparing(Criterion::area, byArea).thenComparing(Criterion::id, natural)),
                folder(FileKind.ACTION, Action.class, Action::id, Comparator.comparing(Action::id, natural)),
                folder(FileKind.PATTERN, Pattern.class, Pattern::id, Comparator.comparing(Pattern::id, natural)),
                folder(FileKind.GUARD, Pattern.class, Pattern::id, Comparator.comparing(Pattern::id, natural)),
                Standard.byId(list(FileKind.PHASES, Phase.class), Phase::id),
                Standard.byId(list(FileKind.GATES, Gate.class), Gate::id),
                Standard.byId(list(FileKind.TYPES, PartnershipType.class), PartnershipType::id),
                Standard.byId(list(FileKind.FACTS, FactDefinition.class), FactDefinition::name),
                Standard.byId(list(FileKind.SOURCES, Source.class), Source::key),
                list(FileKind.GLOSSARY, Term.class),
                one(FileKind.GROUPS, Groups.class),
                prioritisation());
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

    /** What standard.yaml says. */
    private record Header(String version, String title) {}
}
