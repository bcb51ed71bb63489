package org.partneringalliance.diagnostic.standard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a file of YAML 1.2 into a tree with places. Beside faults of syntax it refuses duplicate keys, aliases, a
 * second document and numbers too large for any use. A file with one of these is not looked at further.
 */
final class YamlReader {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final KnowledgeFile file;
    private final Consumer<Problem> problems;
    private final Map<JsonPointer, Place> values = new HashMap<>();
    private final Map<JsonPointer, Place> keys = new HashMap<>();
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private boolean refused;

    private YamlReader(KnowledgeFile file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The document in a file; empty if the file could not be read or is refused. */
    static Optional<Document> read(KnowledgeFile file, Consumer<Problem> problems) {
        return file.text().flatMap(text -> new YamlReader(file, problems).read(text));
    }

    private Optional<Document> read(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() == null) {
                refuse(Problem.at(Place.of(file.name()), "the file is empty"));
                return Optional.empty();
            }
            JsonNode root = value(parser, JsonPointer.empty());
            if (parser.nextToken() != null) {
                refuse(Problem.at(here(parser), "a second document begins here; put it into a file of its own"));
            }
            return refused ? Optional.empty() : Optional.of(new Document(file, root, values, keys));
        } catch (JacksonException e) {
            refuse(YamlFault.of(file.name(), e));
            return Optional.empty();
        }
    }

    private JsonNode value(JsonParser parser, JsonPointer pointer) {
        values.put(pointer, here(parser));
        refuseAlias(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.stringNode(parser.getString());
        };
    }

    private ObjectNode object(JsonParser parser, JsonPointer pointer) {
        ObjectNode object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonPointer child = pointer.appendProperty(key);
            if (keys.putIfAbsent(child, here(parser)) != null) {
                refuse(Problem.notOfForm(here(parser), "duplicate key", key, "each key once"));
            }
            parser.nextToken();
            object.set(key, value(parser, child));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, JsonPointer pointer) {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer.appendIndex(array.size())));
        }
        return array;
    }

    private JsonNode decimal(JsonParser parser) {
        if (!Double.isFinite(parser.getDoubleValue())) {
            refuse(Problem.notOfForm(here(parser), "not a usable number", parser.getString(), "a plain number"));
            return nodes.nullNode();
        }
        return nodes.numberNode(parser.getDecimalValue());
    }

    private void refuseAlias(JsonParser parser) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            refuse(Problem.notOfForm(
                    here(parser), "aliases are not used", "*" + parser.getString(), "the value itself"));
        }
    }

    private void refuse(Problem problem) {
        refused = true;
        problems.accept(problem);
    }

    private Place here(JsonParser parser) {
        return YamlFault.place(file.name(), parser.currentTokenLocation());
    }
}
