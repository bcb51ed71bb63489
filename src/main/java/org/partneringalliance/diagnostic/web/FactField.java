package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.FactDefinition.Kind;

/**
 * A fact in a form.
 *
 * @param matters false if phase, type or other facts make it useless to ask
 * @param typed as typed or ticked; empty if nothing is
 * @param unknown somebody said that nobody knows it
 * @param problem why it was not saved; empty if there is none
 */
public record FactField(FactDefinition fact, boolean matters, List<String> typed, boolean unknown, String problem) {

    /** What stands for "do not know" among the values of a fact. */
    static final String UNKNOWN = "unknown";

    public FactField {
        typed = List.copyOf(typed);
    }

    /** What was typed. */
    static FactField sent(Context request, FactDefinition fact, boolean matters) {
        List<String> all = request.formParams(fact.name()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        boolean unknown = all.contains(UNKNOWN) || request.formParam(fact.name() + "." + UNKNOWN) != null;
        List<String> typed =
                all.stream().filter(value -> !value.equals(UNKNOWN)).toList();
        return new FactField(fact, matters, typed, unknown, problem(fact, typed, unknown));
    }

    private static String problem(FactDefinition fact, List<String> typed, boolean unknown) {
        if (unknown && !typed.isEmpty()) {
            return "Give an answer, or say that you do not know it, not both.";
        }
        return typed.isEmpty() || FactText.json(fact, typed).isPresent() ? "" : FactText.allowed(fact);
    }

    /** As it is kept; empty if nothing is said of it. */
    Optional<String> json() {
        return typed.isEmpty() ? Optional.empty() : FactText.json(fact, typed);
    }

    /** True if this value is typed or ticked. */
    public boolean has(String value) {
        return typed.contains(value);
    }

    /** What is typed. */
    public String text() {
        return String.join(" ", typed);
    }

    /** True if something is said of it. */
    public boolean said() {
        return unknown || !typed.isEmpty();
    }

    /** True if it is a number of something. */
    public boolean numeric() {
        return fact.kind() == Kind.NUMBER || fact.kind() == Kind.SHARE;
    }

    /** What stands behind a number. */
    public String unit() {
        return fact.kind() == Kind.SHARE ? "percent" : fact.unit();
    }

    /** The values to choose from, in their order. */
    public List<FactDefinition.Value> choices() {
        return fact.kind() == Kind.FLAG
                ? List.of(new FactDefinition.Value("true", "Yes"), new FactDefinition.Value("false", "No"))
                : fact.values();
    }

    /** True if several values can be ticked. */
    public boolean several() {
        return fact.kind() == Kind.SET;
    }

    /** What became of it, for the person who typed it. */
    public String outcome() {
        if (!problem.isEmpty()) {
            return "Not saved. " + problem;
        }
        return unknown ? "Saved: not known." : typed.isEmpty() ? "Nothing is said of it." : "Saved.";
    }
}
