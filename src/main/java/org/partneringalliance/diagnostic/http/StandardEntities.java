package org.partneringalliance.diagnostic.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Term;

/** The standard as it is published: kinds of entities, each by id, in the order of the contract. Immutable. */
final class StandardEntities {

    private final Standard standard;
    private final Map<String, Map<String, ?>> kinds = new LinkedHashMap<>();

    StandardEntities(Standard standard) {
        this.standard = standard;
        kinds.put("areas", standard.areas());
        kinds.put("principles", standard.principles());
        kinds.put("criteria", standard.criteria());
        kinds.put("actions", standard.actions());
        kinds.put("patterns", standard.patterns());
        kinds.put("guards", standard.guards());
        kinds.put("glossary", byTerm(standard.glossary()));
        kinds.put("phases", standard.phases());
        kinds.put("gates", standard.gates());
        kinds.put("types", standard.types());
        kinds.put("facts", standard.facts());
        kinds.put("sources", standard.sources());
    }

    private static Map<String, Term> byTerm(List<Term> glossary) {
        return glossary.stream()
                .collect(Collectors.toMap(Term::term, term -> term, (first, second) -> first, LinkedHashMap::new));
    }

    /** The names of the kinds. */
    Set<String> kinds() {
        return kinds.keySet();
    }

    /** The entities of a kind by id; empty if there is no such kind. */
    Optional<Map<String, ?>> ofKind(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** Everything, ready to be written. */
    Map<String, Object> whole() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("version", standard.version());
        whole.put("title", standard.title());
        whole.put("hash", standard.hash());
        kinds.forEach((kind, entities) -> whole.put(kind, entities.values()));
        return whole;
    }
}
