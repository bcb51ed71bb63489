package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWidthTest {

    @Test
    void whatTheUserAsksForCounts() {
        assertThat(PageWidth.of(Optional.of(200), terminal(Map.of("COLUMNS", "70"))))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"70, 70", "39, 40", "121, 120", "0, 80", "wide, 80", "99999999999, 80"})
    void otherwiseTheVariableCountsWithinReason(String columns, int width) {
        assertThat(PageWidth.of(Optional.empty(), terminal(Map.of("COLUMNS", columns))))
                .isEqualTo(width);
    }

    @Test
    void withoutATerminalItIsEighty() {
        assertThat(PageWidth.of(Optional.empty(), terminal(Map.of()))).isEqualTo(80);
    }

    private static Terminal terminal(Map<String, String> environment) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(
                InputStream.nullInputStream(), nowhere, nowhere, StandardCharsets.UTF_8, false, environment);
    }
}
