package org.partneringalliance.diagnostic.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns bytes into a JSON tree, strictly: UTF-8 only, no key twice, nothing after the end, bounded depth, numbers exact.
 * Safe to share between threads.
 */
public final class DocumentParser {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 100;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            // Checked in tree(), where it gets a message of its own.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DocumentParser() {}

    /**
     * The tree of a document; any JSON value, {@code null} included.
     *
     * @throws MalformedDocumentException if it is not JSON
     */
    public static JsonNode parse(byte[] json) {
        String text = text(json);
        if (text.isBlank()) {
            throw new MalformedDocumentException("The document is empty");
        }
        try {
            return tree(text);
        } catch (JacksonException malformed) {
            throw new MalformedDocumentException(reason(malformed) + place(malformed));
        } catch (NumberFormatException malformed) {
            // Jackson 3.2 lets it through for an exponent that BigDecimal cannot hold.
            throw new MalformedDocumentException("The document has a number that is too large");
        }
    }

    private static String text(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedDocumentException("The document is not UTF-8 text");
        }
    }

    private static JsonNode tree(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode tree = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                throw new MalformedDocumentException("Something stands after the end of the document");
            }
            return tree;
        }
    }

    private static String reason(JacksonException malformed) {
        if (malformed instanceof MismatchedInputException) {
            return "A key stands twice in the same object";
        }
        if (malformed instanceof StreamConstraintsException) {
            return "The document is nested more than %d deep, or a number, key or text in it is far too long"
                    .formatted(DEEPEST);
        }
        if (malformed instanceof UnexpectedEndOfInputException) {
            return "The document ends too early";
        }
        return "The document is not JSON";
    }

    private static String place(JacksonException malformed) {
        return Optional.ofNullable(malformed.getLocation())
                .map(location -> ": line %d, column %d".formatted(location.getLineNr(), location.getColumnNr()))
                .orElse("");
    }
}
