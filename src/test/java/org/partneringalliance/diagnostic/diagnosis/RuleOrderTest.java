package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.LikelyAssessments;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.rule.ReversedRules;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleCache;

/** Neither the order in which rules fire nor the folder below which they stand can change a diagnosis. */
class RuleOrderTest {

    private static final Path RULES = Path.of("rules");
    private static final RuleCache CACHE = RuleCache.in(Path.of("target/rule-cache"));
    private static final int ASSESSMENTS = 60;

    @Test
    void theSameRulesInTheReversedOrderGiveTheSameDiagnoses() {
        RuleBase rules = ReversedRules.load(RULES, Loaded.rules(), CACHE);
        Diagnostician reversed = new Diagnostician(Loaded.standard(), rules);

        assertThat(assessments())
                .allSatisfy(assessment -> assertThat(reversed.diagnose(assessment))
                        .isEqualTo(Loaded.diagnostician().diagnose(assessment)));
    }

    @Test
    void aRuleFileMayStandInAnySubfolder(@TempDir Path folder) throws IOException {
        RuleBase rules = RuleBaseLoader.load(moved(folder), Loaded.rules().vocabulary(), CACHE);
        Diagnostician moved = new Diagnostician(Loaded.standard(), rules);

        assertThat(assessments())
                .allSatisfy(assessment -> assertThat(withoutFiles(moved.diagnose(assessment)))
                        .isEqualTo(withoutFiles(Loaded.diagnostician().diagnose(assessment))));
    }

    private static Stream<Assessment> assessments() {
        return IntStream.range(0, ASSESSMENTS).mapToObj(LikelyAssessments::of);
    }

    /** The rules with each file in a folder of its own below the first one. */
    private static Path moved(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(RULES)) {
            files = walk.filter(file -> file.toString().endsWith(".drl"))
                    .map(RULES::relativize)
                    .toList();
        }
        for (int index = 0; index < files.size(); index++) {
            Path file = files.get(index);
            Path target = folder.resolve(file.getName(0)).resolve("sub" + index).resolve(file.getFileName());
            Files.createDirectories(target.getParent());
            Files.copy(RULES.resolve(file), target);
        }
        return folder;
    }

    private static String withoutFiles(Diagnosis diagnosis) {
        return diagnosis
                .toString()
                .replaceAll("file=rules/[^,\\]]*/", "file=")
                .replace(diagnosis.ruleBase().hash(), "");
    }
}
