package org.partneringalliance.diagnostic.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DocumentParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\uFEFF"})
    void anEmptyDocumentIsMalformed(String document) {
        assertMalformed(document, "The document is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{} ]", "null null", "{\"a\": 1}{"})
    void whatFollowsTheEndIsMalformed(String document) {
        assertThatExceptionOfType(MalformedDocumentException.class).isThrownBy(() -> parse(document));
    }

    @Test
    void aKeyThatStandsTwiceIsMalformed() {
        assertMalformed("{\n  \"a\": 1,\n  \"a\": 2 }", "A key stands twice in the same object: line 3, column 8");
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 20_000})
    void aDeepDocumentIsMalformed(int depth) {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> parse("[".repeat(depth)))
                .withMessageStartingWith("The document is nested more than 50 deep");
    }

    @Test
    void aDocumentOfTheGreatestDepthIsParsed() {
        assertThat(parse("[".repeat(50) + "]".repeat(50)).isArray()).isTrue();
    }

    static final List<String> BROKEN = List.of(
            "{",
            "{\"a\": \"",
            "{'a': 1}",
            "[1, ]",
            "// comment\n{}",
            "NaN",
            "-Infinity",
            "012",
            "+1",
            "tru",
            "\"a\nb\"",
            "1".repeat(101),
            "0." + "1".repeat(101),
            "1e99999999999");

    @ParameterizedTest
    @FieldSource("BROKEN")
    void whatIsNotJsonIsMalformed(String document) {
        assertThatExceptionOfType(MalformedDocumentException.class).isThrownBy(() -> parse(document));
    }

    @Test
    void otherEncodingsAreMalformed() {
        for (Charset charset :
                List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
            byte[] document = "{\"name\": \"Küste\"}".getBytes(charset);

            assertThatExceptionOfType(MalformedDocumentException.class)
                    .isThrownBy(() -> DocumentParser.parse(document));
        }
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(parse("\uFEFF{}").isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"secret\": secret}", "{\"secret\": 1, \"secret\": 2}", "secret", "{} secret"})
    void theMessageRepeatsNothingOfTheDocument(String document) {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> parse(document))
                .withNoCause()
                .withMessageNotContaining("secret");
    }

    private static void assertMalformed(String document, String message) {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> parse(document))
                .withMessage(message);
    }

    private static JsonNode parse(String document) {
        return DocumentParser.parse(document.getBytes(StandardCharsets.UTF_8));
    }
}
