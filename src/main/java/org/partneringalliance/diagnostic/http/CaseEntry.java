package org.partneringalliance.diagnostic.http;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Value;

/**
 * A case beside a rule as it is published: in the form of its file, without what the standard adds to it. Immutable.
 *
 * @param given by type; then by what it is about, if the type is about something; then by field
 */
record CaseEntry(String name, Map<String, Object> given, List<String> expect, List<String> notExpect) {

    static CaseEntry of(RuleCase read) {
        return new CaseEntry(read.name(), given(read.given()), read.expect(), read.notExpect());
    }

    private static Map<String, Object> given(Facts facts) {
        Map<String, Map<String, Map<String, Object>>> types = new TreeMap<>();
        facts.known()
                .forEach((key, value) -> types.computeIfAbsent(key.type(), type -> new TreeMap<>())
                        .computeIfAbsent(key.subject(), subject -> new TreeMap<>())
                        .put(key.field(), plain(value)));
        Map<String, Object> given = new TreeMap<>();
        types.forEach((type, subjects) -> given.put(type, subjects.containsKey("") ? subjects.get("") : subjects));
        given.putAll(facts.relations().stream()
                .filter(CaseEntry::isConcluded)
                .collect(Collectors.groupingBy(relation -> relation.getClass().getSimpleName())));
        return Collections.unmodifiableMap(given);
    }

    /** What other rules conclude can be given; everything else comes from the standard. */
    private static boolean isConcluded(Relation relation) {
        return relation instanceof Finding || relation instanceof Subsumed;
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Exact exact) {
            return new BigDecimal(exact.number().getNumerator())
                    .divide(new BigDecimal(exact.number().getDenominator()));
        }
        if (value instanceof Value.Flag flag) {
            return flag.set();
        }
        return value instanceof Value.Words words ? List.copyOf(new TreeSet<>(words.words())) : value.toString();
    }
}
