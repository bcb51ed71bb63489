package org.partneringalliance.diagnostic.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A value of a submitted document that knows its place. Each method that reads it as something reports a problem and
 * returns empty if it is something else, unless it says otherwise. What was read beside a problem is never used, since
 * the document is refused in the end.
 */
public final class DocumentValue {

    private final JsonNode node;
    private final Supplier<Place> place;
    private final FoundProblems problems;

    /** @param place asked only when there is a problem */
    public DocumentValue(JsonNode node, Supplier<Place> place, FoundProblems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    /** An object with these keys and no others. */
    public Optional<DocumentObject> object(Set<String> keys) {
        Optional<DocumentObject> object = object();
        object.ifPresent(found -> found.allowOnly(keys));
        return object;
    }

    /** An object with any keys. */
    public Optional<DocumentObject> object() {
        if (!node.isObject()) {
            refuse("an object is needed here", "an object");
            return Optional.empty();
        }
        return Optional.of(new DocumentObject(this, node));
    }

    /** The elements of a list; none if it is not a list. Too many are a problem too. */
    public List<DocumentValue> elements(int most) {
        if (!node.isArray()) {
            refuse("a list is needed here", "a list");
            return List.of();
        }
        if (node.size() > most) {
            report(at -> Problem.notOfForm(
                    at, "the list is too long", node.size() + " elements", "at most " + most + " elements"));
        }
        return IntStream.range(0, node.size())
                .mapToObj(index ->
                        new DocumentValue(node.get(index), () -> place.get().child(index), problems))
                .toList();
    }

    /** Text of at most so many characters. */
    public Optional<String> text(int longest) {
        Optional<String> text = word();
        if (text.isEmpty()) {
            refuse("text is needed here", "text; the key is left out if there is nothing to say");
        }
        return text.filter(found -> isShort(found, longest));
    }

    private boolean isShort(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            report(at -> Problem.notOfForm(
                    at, "the text is too long", length + " characters", "at most " + longest + " characters"));
        }
        return length <= longest;
    }

    /** Text as {@link #text}, without line breaks and other control characters. */
    public Optional<String> line(int longest) {
        Optional<String> text = text(longest);
        if (text.isPresent() && !Excerpt.printable(text.get())) {
            refuse("the text has control characters", "one line of text without control characters");
            return Optional.empty();
        }
        return text;
    }

    /** One of the given words. */
    public Optional<String> oneOf(String message, Collection<String> allowed) {
        Optional<String> word = word().filter(allowed::contains);
        if (word.isEmpty()) {
            report(at -> Problem.notAllowed(at, message, word().map(Excerpt::of).orElseGet(this::found), allowed));
        }
        return word;
    }

    /** True or false. */
    Optional<Boolean> flag() {
        if (!node.isBoolean()) {
            refuse("true or false is needed here", "true, false");
            return Optional.empty();
        }
        return Optional.of(node.booleanValue());
    }

    /** The text; empty without a report if it is not text. */
    Optional<String> word() {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /** An exact number; empty without a report if it is not a number or not one that is kept. */
    Optional<BigDecimal> decimal() {
        return node.isNumber() ? ExactDecimal.of(node.decimalValue()) : Optional.empty();
    }

    /** A whole number from 0; empty without a report if it is anything else. A JSON number 3.0 is the number 3. */
    public Optional<Integer> wholeUpTo(int highest) {
        // Nearly every level, without a decimal for it.
        if (node.isInt()) {
            return Optional.of(node.intValue()).filter(number -> number >= 0 && number <= highest);
        }
        return decimal()
                .filter(number -> number.scale() <= 0)
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(highest)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    /** True for a list without elements. */
    boolean isEmptyList() {
        return node.isArray() && node.isEmpty();
    }

    /** True for an object. */
    boolean isObject() {
        return node.isObject();
    }

    /** True for an object without keys. */
    boolean isEmptyObject() {
        return node.isObject() && node.isEmpty();
    }

    /** True for JSON's null. */
    boolean isNull() {
        return node.isNull();
    }

    /** Where it stands. */
    Place place() {
        return place.get();
    }

    /** A part of this value, which need not exist, for a problem with a key. */
    void reportAt(String key, Function<Place, Problem> problem) {
        problems.add(place.get().child(key), problem);
    }

    /** Reports a problem with this value. */
    void report(Function<Place, Problem> problem) {
        problems.add(place.get(), problem);
    }

    /** Reports that this value is not as it should be. */
    public void refuse(String message, String allowed) {
        report(at -> Problem.notOfForm(at, message, found(), allowed));
    }

    /** A short description: text in quotes and cut, numbers and flags as they are, the kind of anything larger. */
    String found() {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isArray()) {
            return "a list";
        }
        return word().map(text -> '"' + Excerpt.of(text) + '"').orElseGet(() -> Excerpt.of(node.toString()));
    }

    /** A part of this value. */
    DocumentValue child(String key, JsonNode child) {
        return new DocumentValue(child, () -> place.get().child(key), problems);
    }
}
