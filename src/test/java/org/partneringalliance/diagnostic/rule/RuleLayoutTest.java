package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** There is one layout of a rule, it says the same, and the shipped rules have it. */
class RuleLayoutTest {

    private static final RecursiveComparisonConfiguration PLACES_ASIDE = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsOfTypes(Place.class)
            .withIgnoredFields("line")
            .withStrictTypeChecking(true)
            .build();

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedRuleIsInThisForm(Map.Entry<String, byte[]> file) {
        assertThat(laidOut(file.getKey(), file.getValue())).isEqualTo(text(file));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedRuleIsTheSameTreeHoweverItWasWritten(Map.Entry<String, byte[]> file) {
        String uncommented = text(file).replaceAll("(?m)^//.*\n", "");
        int when = uncommented.indexOf("when\n");
        String crowded = uncommented.replaceAll("\\s+", " ");
        String spread = uncommented.substring(0, when)
                + uncommented.substring(when).replace(" or ", "\n\n or\n").replace(", ", ",\r\n ");

        assertThat(parsed(laidOut(file.getKey(), crowded)))
                .usingRecursiveComparison(PLACES_ASIDE)
                .isEqualTo(parsed(text(file)));
        assertThat(laidOut(file.getKey(), crowded))
                .isEqualTo(laidOut(file.getKey(), spread))
                .isEqualTo(uncommented);
    }

    @Test
    void whatIsShortEnoughStandsInOneLine() {
        assertThat(when("( Partnership( ageMonths>=3 )\n or Rating(criterion==\"GOV-1.1\",score<=1) )"))
                .isEqualTo("    ( Partnership( ageMonths >= 3 ) or Rating( criterion == \"GOV-1.1\", score <= 1 ) )\n");
    }

    @Test
    void asManyAlternativesAsThereIsRoomForStandInALine() {
        String rating = "Rating( criterion == \"GOV-1.1\", score <= 1 )";

        assertThat(when("( %1$s or %1$s or %1$s or %1$s )".formatted(rating)))
                .isEqualTo("    ( %1$s or %1$s\n      or %1$s or %1$s )\n".formatted(rating));
    }

    @ParameterizedTest
    @CsvSource({"53, 1", "54, 2"})
    void aLineHas120ColumnsAtMost(int letters, int lines) {
        String field = "x".repeat(letters);

        assertThat(when("( Partnership( ageMonths >= 3 ) or Partnership( %s in ( \"a\" ) ) )".formatted(field)))
                .hasLineCount(lines)
                .matches("(?:.{1,120}\n)+");
    }

    @Test
    void conditionsWithinAnAlternativeAreIndentedBelowTheirParenthesis() {
        String rating = "Rating( criterion == \"GOV-1.1\", score <= 1, spread >= 1 )";

        assertThat(when("( %1$s or ( %1$s and ( %1$s or %1$s ) ) )".formatted(rating)))
                .isEqualTo("""
                    ( %1$s
                      or ( %1$s
                           and ( %1$s
                                 or %1$s ) ) )
                """.formatted(rating));
    }

    @Test
    void aConditionThatIsLongerThanALineIsBrokenBetweenItsConstraints() {
        String laidOut = when("Rating( $c : criterion, score <= 1, spread >= 1, trend < 0, score >= 0.123456,"
                + " spread <= 3.123456, trend > -3.123456 )");

        assertThat(laidOut).isEqualTo("""
                    Rating( $c : criterion, score <= 1, spread >= 1, trend < 0, score >= 0.123456, spread <= 3.123456,
                      trend > -3.123456 )
                """);
    }

    @Test
    void annotationsStandInOneLineInTheirUsualOrder() {
        String rule = """
                rule "DX-02 Host capture" @urgency("low")
                  @tier("C")
                  @principles("GOV-1,OPS-3")
                when Partnership( ageMonths >= 3 ) then diagnose("DX-02"); end""";

        assertThat(laidOut("a.drl", rule)).isEqualTo("""
                rule "DX-02 Host capture"
                    @principles("GOV-1, OPS-3") @tier("C") @urgency("low")
                when
                    Partnership( ageMonths >= 3 )
                then
                    diagnose( "DX-02" );
                end
                """);
    }

    @Test
    void commentsAboveTheRuleAndAboveConditionsAreKept() {
        String rule = """

                // One.

                /* Two
                   lines. */
                rule "PH-1 Explore"
                when
                  // Three.
                  Partnership( ageMonths >= 3 )
                      // Four.
                  // Five.
                  ( Partnership( ageMonths >= 3 ) or Partnership( ageMonths >= 4 ) )
                then phase( "P1" ); end
                """;

        String laidOut = laidOut("a.drl", rule);

        assertThat(laidOut).isEqualTo("""
                // One.

                /* Two
                   lines. */
                rule "PH-1 Explore"
                when
                    // Three.
                    Partnership( ageMonths >= 3 )
                    // Four.
                    // Five.
                    ( Partnership( ageMonths >= 3 ) or Partnership( ageMonths >= 4 ) )
                then
                    phase( "P1" );
                end
                """);
        assertThat(laidOut("a.drl", laidOut)).isEqualTo(laidOut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* before */ rule \"PH-1 Explore\" when Partnership( ageMonths >= 3 ) then phase( \"P1\" ); end",
                "rule \"PH-1 Explore\" // name\nwhen Partnership( ageMonths >= 3 ) then phase( \"P1\" ); end",
                "rule \"PH-1 Explore\" when Partnership( ageMonths >= 3 ) // beside\nthen phase( \"P1\" ); end",
                "rule \"PH-1 Explore\" when Partnership(\n// inside\nageMonths >= 3 ) then phase( \"P1\" ); end",
                "rule \"PH-1 Explore\" when Partnership( ageMonths >= 3 )\n// below\nthen phase( \"P1\" ); end",
                "rule \"PH-1 Explore\" when Partnership( ageMonths >= 3 ) then\n// there\nphase( \"P1\" ); end",
                "rule \"PH-1 Explore\" when Partnership( ageMonths >= 3 ) then phase( \"P1\" ); end\n// after",
            })
    void aCommentElsewhereLeavesTheFileAlone(String rule) {
        RuleLayout.LaidOut laidOut = RuleLayout.of("a.drl", rule.getBytes(StandardCharsets.UTF_8));

        assertThat(laidOut.text()).isEmpty();
        assertThat(laidOut.problems()).isEmpty();
        assertThat(laidOut.reason()).startsWith("a comment stands where it cannot be kept");
    }

    @Test
    void aFileThatCannotBeReadIsLeftAloneWithItsProblems() {
        RuleLayout.LaidOut laidOut = RuleLayout.of("a.drl", "no rule".getBytes(StandardCharsets.UTF_8));

        assertThat(laidOut.text()).isEmpty();
        assertThat(laidOut.problems()).isNotEmpty();
    }

    private static List<Map.Entry<String, byte[]>> shipped() {
        return List.copyOf(
                RuleFiles.read(Path.of("rules")).ending(RuleFiles.RULES).entrySet());
    }

    private static String text(Map.Entry<String, byte[]> file) {
        return new String(file.getValue(), StandardCharsets.UTF_8);
    }

    private static String when(String condition) {
        String laidOut = laidOut("a.drl", "rule \"PH-1 Explore\" when " + condition + " then phase( \"P1\" ); end");
        return laidOut.substring(laidOut.indexOf("when\n") + 5, laidOut.indexOf("then\n"));
    }

    private static String laidOut(String file, String text) {
        return laidOut(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String laidOut(String file, byte[] bytes) {
        RuleLayout.LaidOut laidOut = RuleLayout.of(file, bytes);
        return laidOut.text().orElseThrow(() -> new AssertionError(laidOut.reason() + laidOut.problems()));
    }

    private static Rule parsed(String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Rule> rule = RuleParser.parse("a.drl", text.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems).isEmpty();
        return rule.orElseThrow();
    }
}
