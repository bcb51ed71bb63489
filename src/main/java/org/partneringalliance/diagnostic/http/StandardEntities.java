package org.partneringalliance.diagnostic.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Gate;
import org.partneringalliance.diagnostic.standard.Groups;
import org.partneringalliance.diagnostic.standard.Size;
import org.partneringalliance.diagnostic.standard.Standard;

/** The standard as it is published: kinds of entities, each by id, in the order of the contract. Immutable. */
public final class StandardEntities {

    private final Standard standard;
    private final Map<String, Map<String, ?>> kinds = new LinkedHashMap<>();
    private final byte[] json;

    StandardEntities(Standard standard) {
        this.standard = standard;
        kinds.put("areas", standard.areas());
        kinds.put("principles", standard.principles());
        kinds.put("criteria", withDormant(standard));
        kinds.put("actions", standard.actions());
        kinds.put("patterns", standard.patterns());
        kinds.put("guards", standard.guards());
        kinds.put("glossary", standard.glossary());
        kinds.put("phases", standard.phases());
        kinds.put("gates", standard.gates());
        kinds.put("elements", elements(standard));
        kinds.put("agreement", standard.agreement());
        kinds.put("types", standard.types());
        kinds.put("integration", standard.integration());
        kinds.put("sectors", byId(standard.groups().sectors(), Groups.Sector::code));
        kinds.put("roles", byId(standard.groups().roles(), Groups.Group::code));
        kinds.put("contributions", standard.contributions());
        kinds.put("facts", standard.facts());
        kinds.put("sizes", byId(standard.sizes(), Size::id));
        kinds.put("sources", standard.sources());
        kinds.put("instruments", standard.instruments());
        this.json = Json.writeBriefly(everything());
    }

    /** Active criteria, then those that are upcoming or retired. */
    private static Map<String, Criterion> withDormant(Standard standard) {
        Map<String, Criterion> all = new LinkedHashMap<>(standard.criteria());
        all.putAll(standard.dormant());
        return all;
    }

    private static Map<String, Gate.Element> elements(Standard standard) {
        return byId(
                standard.gates().values().stream()
                        .flatMap(gate -> gate.elements().stream())
                        .toList(),
                Gate.Element::id);
    }

    private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
        return entries.stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** The names of the kinds. */
    public Set<String> kinds() {
        return kinds.keySet();
    }

    /** The entities of a kind by id; empty if there is no such kind. */
    public Optional<Map<String, ?>> ofKind(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** Everything, as JSON; not to be changed by the caller. */
    byte[] whole() {
        return json;
    }

    private Map<String, Object> everything() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("version", standard.version());
        whole.put("hash", standard.hash());
        whole.put("edition", standard.edition());
        whole.put("scales", standard.scales());
        whole.put("forms", standard.forms());
        whole.put("unions", standard.groups().unions());
        kinds.forEach((kind, entities) -> whole.put(kind, entities.values()));
        return whole;
    }
}
