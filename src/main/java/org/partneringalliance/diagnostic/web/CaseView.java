package org.partneringalliance.diagnostic.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * A case beside a rule, to be read.
 *
 * @param given what is known in it, one line for each thing
 * @param expect conclusions in words, for instance {@code diagnose DX-02}
 * @param notExpect conclusions that must not follow
 */
public record CaseView(String name, List<String> given, List<String> expect, List<String> notExpect) {

    public CaseView {
        given = List.copyOf(given);
        expect = List.copyOf(expect);
        notExpect = List.copyOf(notExpect);
    }

    static CaseView of(RuleCase read, Standard standard) {
        Stream<String> known = read.given().known().entrySet().stream()
                .filter(entry -> !entry.getKey().ofStandard())
                .collect(Collectors.groupingBy(
                        entry -> subject(entry.getKey(), standard),
                        LinkedHashMap::new,
                        Collectors.mapping(entry -> value(entry, standard), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(line -> line.getKey() + ": " + line.getValue());
        Stream<String> concluded = read.given().relations().stream().flatMap(relation -> {
            if (relation instanceof Finding finding) {
                return Stream.of("found: " + finding.id());
            }
            return relation instanceof Subsumed subsumed
                    ? Stream.of("reported under another: " + subsumed.finding())
                    : Stream.<String>empty();
        });
        return new CaseView(read.name(), Stream.concat(known, concluded).toList(), read.expect(), read.notExpect());
    }

    /** Facts by what they mean, everything else by its type and what it speaks of. */
    private static String subject(Key key, Standard standard) {
        return fact(key, standard)
                .map(fact -> fact.meaning().replaceAll("\\.$", ""))
                .orElseGet(() -> (key.type() + " " + key.subject()).strip());
    }

    private static String value(Map.Entry<Key, Value> entry, Standard standard) {
        Optional<FactDefinition> fact = fact(entry.getKey(), standard);
        if (fact.isEmpty()) {
            return entry.getKey().field() + " " + entry.getValue();
        }
        return entry.getValue() instanceof Value.Flag flag
                ? (flag.set() ? "yes" : "no")
                : Stream.of(entry.getValue().toString().split(", ", -1))
                        .map(word -> fact.get().label(word).orElse(word))
                        .collect(Collectors.joining(", "));
    }

    private static Optional<FactDefinition> fact(Key key, Standard standard) {
        return key.type().equals("Partnership")
                ? Optional.ofNullable(standard.facts().get(key.field()))
                : Optional.empty();
    }
}
