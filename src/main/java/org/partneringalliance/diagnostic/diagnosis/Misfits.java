package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.ProgramFacts;
import org.partneringalliance.diagnostic.standard.When;

/** Facts that say there is something where other facts say there can be none. */
final class Misfits {

    /** Values by which a fact says that there is nothing. */
    private static final Set<String> NOTHING = Set.of("", "0", "false", "none");

    private static final int PERCENT = 100;

    private final Ratings ratings;

    Misfits(Ratings ratings) {
        this.ratings = ratings;
    }

    /** One for each fact that others rule out, by name. */
    Stream<Warning> warnings() {
        return ratings.assessment().partnership().facts().entrySet().stream()
                .filter(stated -> !NOTHING.contains(stated.getValue().toString()))
                .flatMap(stated -> definition(stated.getKey()).stream())
                .filter(this::ruledOut)
                .map(fact -> new Warning(
                        fact.name(),
                        "Statements do not fit together: %s, but %s. All are used as stated; correct what is wrong."
                                .formatted(statement(fact.name()).orElse(""), against(fact))));
    }

    private boolean ruledOut(FactDefinition fact) {
        return !fact.appliesWhen().isEmpty() && fact.appliesWhen().stream().allMatch(this::contradicted);
    }

    private boolean contradicted(When when) {
        return !ratings.circumstances().holds(when).orElse(true);
    }

    /** What is known and contradicts; what is unknown contradicts nothing. */
    private String against(FactDefinition fact) {
        return fact.appliesWhen().stream()
                .flatMap(when -> when.facts().entrySet().stream())
                .filter(asked -> contradicted(new When(Map.of(asked.getKey(), asked.getValue()))))
                .map(Map.Entry::getKey)
                .map(this::contradiction)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private String contradiction(String name) {
        return switch (name) {
            case When.PARTNER_ROLE -> "no organisation has such roles";
            case When.SIZE_BAND -> statement(ProgramFacts.PARTNER_COUNT).orElse(name);
            default -> statement(name).orElse(name);
        };
    }

    /** A known fact in words: what it means, and its value as people read it. */
    private Optional<String> statement(String name) {
        return definition(name)
                .flatMap(fact -> Optional.ofNullable(
                                ratings.circumstances().facts().get(name))
                        .map(value -> "'%s': %s".formatted(meaning(fact), readable(fact, value))));
    }

    private Optional<FactDefinition> definition(String name) {
        return Optional.ofNullable(ratings.standard().facts().get(name));
    }

    private static String meaning(FactDefinition fact) {
        String meaning = fact.meaning();
        return meaning.endsWith(".") ? meaning.substring(0, meaning.length() - 1) : meaning;
    }

    private static String readable(FactDefinition fact, Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.set() ? "yes" : "no";
        }
        if (value instanceof Value.Exact number) {
            return number(fact, number);
        }
        List<String> words = value instanceof Value.Words several
                ? fact.words().stream().filter(several.words()::contains).toList()
                : List.of(value.toString());
        return words.stream().map(word -> fact.label(word).orElse(word)).collect(Collectors.joining(", "));
    }

    /** With its unit, unless the meaning of the fact says it. */
    private static String number(FactDefinition fact, Value.Exact number) {
        if (fact.kind() == FactDefinition.Kind.SHARE || fact.unit().startsWith("share")) {
            return new Value.Exact(number.number().multiply(PERCENT)) + "%";
        }
        boolean said = fact.meaning().toLowerCase(Locale.ROOT).contains(fact.unit());
        return said ? number.toString() : number + " " + fact.unit();
    }
}
