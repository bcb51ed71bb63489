package org.partneringalliance.diagnostic.file;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 into a tree with places. Beside faults of syntax it refuses duplicate keys, anchors and aliases, tags, a
 * second document, values in values without end and numbers too large for any use. A file with one of these is not looked
 * at further.
 */
public final class YamlReader {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    /** Values in values; the knowledge base needs fewer than ten. */
    private static final int DEEPEST = 50;

    private static final int LONGEST_NUMBER = 30;

    /** Possessive; the parser takes long over such a number. */
    private static final Pattern ENDLESS_NUMBER = Pattern.compile("[0-9]{1000}+");

    private final Place whole;
    private final Consumer<Problem> problems;
    private final Map<JsonPointer, Place> values = new HashMap<>();
    private final Map<JsonPointer, Place> keys = new HashMap<>();
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private boolean refused;

    private YamlReader(Place whole, Consumer<Problem> problems) {
        this.whole = whole;
        this.problems = problems;
    }

    /**
     * The document that a text holds; empty if it is refused.
     *
     * @param whole the file that the text was read from
     * @param problems receives the reasons
     */
    public static Optional<YamlTree> read(Place whole, String text, Consumer<Problem> problems) {
        return new YamlReader(whole, problems).read(text);
    }

    private Optional<YamlTree> read(String text) {
        Matcher endless = ENDLESS_NUMBER.matcher(text);
        if (endless.find()) {
            int line = (int) text.substring(0, endless.start()).lines().count();
            refuse(Problem.notOfForm(
                    new Place(whole.source(), Math.max(1, line), 0),
                    "not a usable number",
                    endless.group(),
                    "a plain number"));
            return Optional.empty();
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() == null) {
                refuse(Problem.at(whole, "the file is empty"));
                return Optional.empty();
            }
            JsonNode root = value(parser, JsonPointer.empty());
            if (parser.nextToken() != null) {
                refuse(Problem.at(here(parser), "a second document begins here; put it into a file of its own"));
            }
            return refused ? Optional.empty() : Optional.of(new YamlTree(whole, root, values, keys));
        } catch (StreamConstraintsException tooMuch) {
            if (!refused) {
                refuse(Problem.at(
                        whole, "a number or a text in this file is too long, or values stand too deep in values"));
            }
            return Optional.empty();
        } catch (JacksonException e) {
            refuse(YamlFault.of(whole.source(), e));
            return Optional.empty();
        }
    }

    private JsonNode value(JsonParser parser, JsonPointer pointer) {
        values.put(pointer, here(parser));
        refuseReferences(parser);
        if (parser.streamReadContext().getNestingDepth() > DEEPEST) {
            if (!refused) {
                refuse(Problem.notOfForm(here(parser), "values stand too deep in values", "", "at most " + DEEPEST));
            }
            parser.skipChildren();
            return nodes.nullNode();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> text(parser);
        };
    }

    private ObjectNode object(JsonParser parser, JsonPointer pointer) {
        ObjectNode object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            refuseReferences(parser);
            refuseDisguised(parser, key);
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

    /** Beyond that a number costs more to work with than it can mean. */
    private JsonNode number(JsonParser parser) {
        String text = parser.getString();
        if (text.length() > LONGEST_NUMBER || !Double.isFinite(parser.getDoubleValue())) {
            return notANumber(parser);
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return nodes.numberNode(parser.getBigIntegerValue());
        }
        BigDecimal decimal = parser.getDecimalValue();
        return Math.abs((long) decimal.scale()) > LONGEST_NUMBER ? notANumber(parser) : nodes.numberNode(decimal);
    }

    private JsonNode notANumber(JsonParser parser) {
        refuse(Problem.notOfForm(here(parser), "not a usable number", parser.getString(), "a plain number"));
        return nodes.nullNode();
    }

    private JsonNode text(JsonParser parser) {
        String text = parser.getString();
        refuseDisguised(parser, text);
        return nodes.stringNode(text);
    }

    private void refuseDisguised(JsonParser parser, String text) {
        text.codePoints()
                .filter(YamlReader::disguised)
                .findFirst()
                .ifPresent(character -> refuse(Problem.notOfForm(
                        here(parser),
                        "this text holds a character that nobody sees",
                        "U+%04X".formatted(character),
                        "text")));
    }

    /** True for what steers a terminal, turns the direction of reading, or is half a character. */
    private static boolean disguised(int character) {
        boolean turns = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE -> true;
            default -> turns;
        };
    }

    /** What makes a text mean more than it shows. */
    private void refuseReferences(JsonParser parser) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            refuse(Problem.notOfForm(
                    here(parser), "aliases are not used", "*" + parser.getString(), "the value itself"));
        } else if (parser.getObjectId() != null) {
            refuse(Problem.notOfForm(
                    here(parser), "anchors are not used", "&" + parser.getObjectId(), "the value alone"));
        }
        if (parser.getTypeId() != null) {
            refuse(Problem.notOfForm(here(parser), "tags are not used", "!" + parser.getTypeId(), "the value alone"));
        }
    }

    private void refuse(Problem problem) {
        refused = true;
        problems.accept(problem);
    }

    private Place here(JsonParser parser) {
        return YamlFault.place(whole.source(), parser.currentTokenLocation());
    }
}
