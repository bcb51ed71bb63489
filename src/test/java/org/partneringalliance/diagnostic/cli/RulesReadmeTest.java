package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.RuleCheck;
import org.partneringalliance.diagnostic.rule.RuleFiles;

/** What rules/README.md says of checks and messages is so. */
class RulesReadmeTest {

    private static final String README = read(Path.of("rules/README.md"));
    private static final String FILE = "patterns/power-and-money/DX-02-host-capture.drl";
    private static final String RULE = read(Path.of("rules", FILE));
    private static final RuleFiles FILES = RuleFiles.read(Path.of("rules"));

    static final List<List<String>> MISTAKES = rows("| written | in place of | message |");

    @Test
    void everyCheckStandsInTheTableWithItsRemedy() {
        List<List<String>> checks = Arrays.stream(RuleCheck.values())
                .map(RuleCheck::check)
                .map(check -> List.of(
                        "`" + check.id() + "`", check.severity().name().toLowerCase(Locale.ROOT), check.remedy()))
                .toList();

        assertThat(rows("| check | severity | how to mend |")).isEqualTo(checks);
    }

    @Test
    void theRuleOfThePageIsTheShippedOne() {
        assertThat(README.replaceAll("\\s+", "")).contains(RULE.replaceAll("\\s+", ""));
    }

    @ParameterizedTest
    @FieldSource("MISTAKES")
    void aCommonMistakeGivesTheMessageBesideIt(List<String> row) {
        String written = row.get(0).replace("`", "");
        String inPlaceOf = row.get(1).replace("`", "");
        assertThat(RULE).contains(inPlaceOf);

        RulesReview review = RulesReview.of(
                FILES.with(Map.of(FILE, Optional.of(RULE.replace(inPlaceOf, written)))), Loaded.standard());

        assertThat(review.problems().stream().map(Problem::withoutPlace))
                .anyMatch(message -> message.startsWith(row.get(2)));
    }

    /** The rows of the table with a heading, cell by cell. */
    private static List<List<String>> rows(String heading) {
        List<String> lines = README.lines().toList();
        List<List<String>> rows = new ArrayList<>();
        for (int line = lines.indexOf(heading) + 2;
                line < lines.size() && lines.get(line).startsWith("| ");
                line++) {
            String row = lines.get(line);
            rows.add(Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                    .map(String::strip)
                    .toList());
        }
        return rows;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
