package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

    private record Sample(String zeta, Optional<String> middle, List<Object> alpha, boolean flag) {}

    @Test
    void keysStandInTheOrderOfTheRecord() {
        assertThat(written(new Sample("z", Optional.of("m"), List.of(1), false)))
                .isEqualTo("{\"zeta\":\"z\",\"middle\":\"m\",\"alpha\":[1],\"flag\":false}");
    }

    @Test
    void whatIsAbsentIsLeftOutAndWhatIsEmptyIsWritten() {
        assertThat(written(new Sample("", Optional.empty(), List.of(), false)))
                .isEqualTo("{\"zeta\":\"\",\"alpha\":[],\"flag\":false}");
    }

    @Test
    void whatIsEmptyIsLeftOutToo() {
        assertThat(new String(
                        Json.writeBriefly(new Sample("", Optional.empty(), List.of(), false)), StandardCharsets.UTF_8))
                .isEqualTo("{\"flag\":false}");
    }

    @Test
    void aNumberIsNeverWrittenWithAnExponent() {
        assertThat(written(List.of(new BigDecimal("1E+3"), new BigDecimal("0.0000001"))))
                .isEqualTo("[1000,0.0000001]");
    }

    @Test
    void textIsWrittenInUtf8() {
        assertThat(written("Zürich – 東京")).isEqualTo("\"Zürich – 東京\"");
    }

    private static String written(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
