package org.partneringalliance.diagnostic.standard;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import tools.jackson.databind.JsonNode;

/** Turns what the schemas forbid into problems that the author of a file can mend. */
final class SchemaChecks {

    private final Ids ids;
    private final Schemas schemas;

    /** @param ids what references may name */
    SchemaChecks(Ids ids) {
        this.ids = ids;
        this.schemas = Schemas.checking(ids);
    }

    /** Everything that the schema of a document forbids. */
    List<Problem> check(Document document) {
        return schemas.errors(document).stream()
                .map(error -> new Complaint(document, error))
                .filter(complaint -> !complaint.fromAlternative())
                .map(this::problem)
                .toList();
    }

    private Problem problem(Complaint complaint) {
        return complaint.value().node().isNull() ? complaint.problem("has no value", "") : wrong(complaint);
    }

    private Problem wrong(Complaint complaint) {
        Error error = complaint.error();
        JsonNode limit = error.getSchemaNode();
        return switch (complaint.keyword()) {
            case "additionalProperties" -> unknownKey(complaint);
            case "required" -> Problem.at(complaint.value().place(), "missing key " + error.getProperty());
            case "false" ->
                Problem.at(complaint.value().keyPlace(), complaint.value().key() + " does not belong here");
            case "propertyNames" -> keyName(complaint);
            case "format" -> unknown(complaint.value().place(), limit.asString(), complaint.found());
            case "enum" ->
                Problem.notAllowed(complaint.value().place(), "unknown word", complaint.found(), texts(limit));
            case "const" -> complaint.problem("has another value than expected", limit.asString());
            case "type" -> complaint.problem("is of the wrong kind", kinds(limit));
            case "minimum", "maximum" -> complaint.problem("is out of range", range(schemas.around(error)));
            case "pattern" ->
                complaint.found().isBlank()
                        ? complaint.problem("is empty", "a text")
                        : complaint.problem("is not of the right form", form(schemas.around(error)));
            case "minLength" -> complaint.problem("is empty", "a text");
            case "minItems", "maxItems" ->
                complaint.problem("has too few or too many entries", size(schemas.around(error)));
            case "minProperties" -> complaint.problem("has too few keys", "at least " + limit);
            case "uniqueItems" -> twice(complaint);
            case "oneOf" -> combination(complaint);
            default -> complaint.problem(error.getMessage(), "");
        };
    }

    private Problem unknownKey(Complaint complaint) {
        JsonNode properties = schemas.around(complaint.error()).path("properties");
        String key = complaint.error().getProperty();
        return Problem.notAllowed(complaint.property().keyPlace(), "unknown key", key, properties.propertyNames());
    }

    private Problem keyName(Complaint complaint) {
        String format = complaint.error().getSchemaNode().path("format").asString("");
        return unknown(
                complaint.property().keyPlace(), format, complaint.error().getProperty());
    }

    private Problem unknown(Place place, String format, String found) {
        Optional<Located> lifeCycle = ids.lifeCycle(format, found);
        if (lifeCycle.isPresent()) {
            return dormant(place, found, lifeCycle.get());
        }
        return Problem.notAllowed(
                place, "unknown " + Ids.words(format), found, ids.known(format).orElse(Set.of()));
    }

    /** What is upcoming or retired is not asked, so nothing may rest on it. */
    private static Problem dormant(Place place, String found, Located lifeCycle) {
        List<String> instead =
                lifeCycle.elements("replacedBy").stream().map(Located::text).toList();
        return Problem.notOfForm(
                place,
                "this criterion is %s since %s".formatted(lifeCycle.text("status"), lifeCycle.text("since")),
                found,
                instead.isEmpty() ? "an active criterion" : "what replaces it: " + String.join(", ", instead));
    }

    private static Problem twice(Complaint complaint) {
        Set<JsonNode> seen = new HashSet<>();
        List<Located> elements = complaint.value().elements();
        Located again = elements.stream()
                .filter(element -> !seen.add(element.node()))
                .findFirst()
                .orElseGet(complaint::value);
        return Problem.notOfForm(
                again.place(),
                "listed twice",
                again.node().stringValue(again.node().toString()),
                "each entry once");
    }

    private static Problem combination(Complaint complaint) {
        List<String> allowed = new ArrayList<>();
        for (JsonNode alternative : complaint.error().getSchemaNode()) {
            allowed.add(String.join(" with ", texts(alternative.path("required"))));
        }
        String found = String.join(", ", complaint.value().node().propertyNames());
        return Problem.notOfForm(
                complaint.value().place(),
                "these keys do not go together or are too few",
                found,
                "either " + String.join(", or ", allowed));
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(node -> node.asString()).toList();
    }

    private static String kinds(JsonNode types) {
        List<String> names = types.isArray() ? texts(types) : List.of(types.asString());
        return names.stream().map(SchemaChecks::kind).collect(Collectors.joining(" or "));
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "a text in double quotes";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "keys with values";
            default -> "a " + type;
        };
    }

    private static String range(JsonNode schema) {
        return schema.has("maximum")
                ? schema.path("minimum").asString() + " to "
                        + schema.path("maximum").asString()
                : "at least " + schema.path("minimum").asString();
    }

    private static String form(JsonNode schema) {
        return schema.path("description").asString(schema.path("pattern").asString());
    }

    private static String size(JsonNode schema) {
        return schema.has("maxItems")
                ? schema.path("maxItems").asString() + " entries"
                : "at least " + schema.path("minItems").asString();
    }
}
