package org.partneringalliance.diagnostic.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.assessment.ChangeReader;
import org.partneringalliance.diagnostic.cli.ChangeArgument.Section;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the changes of a command line into the form of a request, so that both are read by the same reader. */
final class ChangeArguments {

    private static final Place CHANGE = Place.of("").child("change");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final Standard standard;
    private final ObjectNode change = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> textByPointer = new LinkedHashMap<>();
    private final List<String> contradictions = new ArrayList<>();

    ChangeArguments(Standard standard, List<ChangeArgument> arguments) {
        this.standard = standard;
        arguments.forEach(this::add);
    }

    private void add(ChangeArgument argument) {
        Place place = place(argument);
        Optional<String> other = textByPointer.keySet().stream()
                .filter(pointer -> within(pointer, place.source()) || within(place.source(), pointer))
                .findFirst()
                .map(textByPointer::get);
        if (other.isPresent()) {
            contradictions.add(
                    "%s: this changes the same as %s; leave one of them out".formatted(argument.text(), other.get()));
            return;
        }
        textByPointer.put(place.source(), argument.text());
        String key = argument.section().key();
        JsonNode value = argument.section() == Section.FACTS ? fact(argument) : plain(argument.value());
        argument.organisation()
                .ifPresentOrElse(
                        organisation -> change.withObjectProperty(key)
                                .withObjectProperty(argument.name())
                                .set(organisation, value),
                        () -> change.withObjectProperty(key).set(argument.name(), value));
    }

    private static boolean within(String pointer, String parent) {
        return pointer.equals(parent) || pointer.startsWith(parent + "/");
    }

    private static Place place(ChangeArgument argument) {
        Place named = CHANGE.child(argument.section().key()).child(argument.name());
        return argument.organisation().map(named::child).orElse(named);
    }

    private JsonNode fact(ChangeArgument argument) {
        Optional<FactDefinition.Kind> kind =
                Optional.ofNullable(standard.facts().get(argument.name())).map(FactDefinition::kind);
        String value = argument.value();
        if (kind.filter(FactDefinition.Kind.SET::equals).isPresent()) {
            ArrayNode words = JsonNodeFactory.instance.arrayNode();
            Arrays.stream(value.split(",", -1)).map(String::strip).forEach(words::add);
            return words;
        }
        boolean flag = value.equals("true") || value.equals("false");
        return flag ? JsonNodeFactory.instance.booleanNode(value.equals("true")) : plain(value);
    }

    private static JsonNode plain(String value) {
        return NUMBER.matcher(value).matches()
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(value))
                : JsonNodeFactory.instance.stringNode(value);
    }

    /**
     * The document with its change.
     *
     * @throws MendableException with every problem of both
     */
    ChangeReader.Request read(Submission submission) {
        ObjectNode request = submission.request();
        request.set("change", change);
        List<String> lines = new ArrayList<>();
        try {
            ChangeReader.Request read = new ChangeReader(standard).read(request);
            if (contradictions.isEmpty()) {
                return read;
            }
        } catch (ProblemsException refused) {
            refused.problems().stream()
                    .map(problem -> submission.line(problem).orElseGet(() -> typed(problem)))
                    .forEach(lines::add);
        }
        lines.addAll(contradictions);
        throw new MendableException(lines);
    }

    /** A problem with a change, at the argument that was typed. */
    private String typed(Problem problem) {
        return textByPointer.entrySet().stream()
                .filter(entry -> within(problem.place().source(), entry.getKey()))
                .findFirst()
                .map(entry -> problem.at(Place.of(entry.getValue())).toString())
                .orElseGet(problem::toString);
    }
}
