package org.partneringalliance.diagnostic.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** Conditions ask only for values that a fact can have, and compare only numbers. */
final class CircumstanceChecks {

    private static final Set<String> NUMBERS = Set.of("number", "share");

    private final Library library;
    private final Ids ids;
    private final Consumer<Problem> problems;
    private final Map<String, Located> facts;

    CircumstanceChecks(Library library, Ids ids, Consumer<Problem> problems) {
        this.library = library;
        this.ids = ids;
        this.problems = problems;
        this.facts = library.entries(FileKind.FACTS)
                .filter(fact -> !fact.text("name").isEmpty())
                .collect(Collectors.toMap(fact -> fact.text("name"), fact -> fact, (first, second) -> first));
    }

    void check() {
        conditions().flatMap(condition -> condition.members().stream()).forEach(this::checkValues);
        library.entries(FileKind.ACTION)
                .flatMap(action -> action.elements("needs").stream())
                .flatMap(need -> need.elements("anyOf").stream())
                .map(alternative -> alternative.child("fact"))
                .forEach(this::checkNumber);
    }

    private Stream<Located> conditions() {
        return Stream.of(
                        library.entries(FileKind.CRITERION).flatMap(entry -> entry.elements("appliesWhen").stream()),
                        library.entries(FileKind.CRITERION)
                                .flatMap(entry -> entry.elements("adapt").stream())
                                .map(adaptation -> adaptation.child("when")),
                        library.entries(FileKind.FACTS).flatMap(entry -> entry.elements("appliesWhen").stream()),
                        library.entries(FileKind.TYPE_FACTORS).map(entry -> entry.child("when")))
                .flatMap(stream -> stream);
    }

    private void checkValues(Located values) {
        String name = values.key();
        if (name.equals(When.SIZE_BAND)) {
            ids.known("size-id").ifPresent(bands -> checkWords(values, bands));
        } else if (name.equals(When.PARTNER_ROLE)) {
            ids.known("role-code").ifPresent(codes -> values.elements().forEach(value -> checkRoles(value, codes)));
        } else if (facts.containsKey(name)) {
            checkFact(values, facts.get(name));
        }
    }

    private void checkFact(Located values, Located fact) {
        switch (fact.text("kind")) {
            case "flag" -> check(values, value -> value.node().isBoolean(), Set.of("true", "false"));
            case "choice", "set" -> allowed(fact).ifPresent(words -> checkWords(values, words));
            case "number", "share" ->
                problems.accept(Problem.notOfForm(
                        values.keyPlace(),
                        "the values of a number cannot be listed",
                        values.key(),
                        "a flag, choice or set"));
            default -> {} // the schema has refused the fact itself
        }
    }

    /** The words that a choice may have; empty if they cannot be told. */
    private Optional<Set<String>> allowed(Located fact) {
        String valuesOf = fact.text("valuesOf");
        return valuesOf.isEmpty()
                ? Optional.of(words(fact.elements("values").stream()
                        .map(value -> value.child("value"))
                        .toList()))
                : ids.known(Ids.FORMATS_OF_VALUES.getOrDefault(valuesOf, ""));
    }

    private void checkWords(Located values, Set<String> allowed) {
        check(values, value -> allowed.contains(value.text()), allowed);
    }

    private void check(Located values, Predicate<Located> right, Set<String> allowed) {
        for (Located value : values.elements()) {
            if (!right.test(value)) {
                refuse(value.place(), values.key(), value.node().asString(""), allowed);
            }
        }
    }

    private void checkRoles(Located value, Set<String> codes) {
        for (String code : value.text().split("\\+", -1)) {
            if (!codes.contains(code)) {
                refuse(value.place(), When.PARTNER_ROLE, code, codes);
            }
        }
    }

    private void refuse(Place place, String name, String found, Set<String> allowed) {
        problems.accept(Problem.notAllowed(place, "not a value of " + name, found, allowed));
    }

    private void checkNumber(Located reference) {
        Set<String> numbers = words(facts.values().stream()
                .filter(fact -> NUMBERS.contains(fact.text("kind")))
                .map(fact -> fact.child("name"))
                .toList());
        if (facts.containsKey(reference.text()) && !numbers.contains(reference.text())) {
            problems.accept(
                    Problem.notAllowed(reference.place(), "only numbers can be compared", reference.text(), numbers));
        }
    }

    private static Set<String> words(List<Located> values) {
        return values.stream().map(Located::text).collect(Collectors.toSet());
    }
}
