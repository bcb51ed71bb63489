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
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleCache;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;

class RuleOrderTest {

    private static final Path RULES = Path.of("rules");
    private static final int ASSESSMENTS = 60;

    @Test
    void theOrderOfRuleFilesChangesNothingButTheirNames(@TempDir Path folder) throws IOException {
        Diagnostician reversed = new Diagnostician(Loaded.standard(), loaded(reversed(folder)));

        assertThat(IntStream.range(0, ASSESSMENTS).mapToObj(LikelyAssessments::of))
                .allSatisfy(assessment -> assertThat(withoutFiles(reversed.diagnose(assessment)))
                        .isEqualTo(withoutFiles(Loaded.diagnostician().diagnose(assessment))));
    }

    /** The rules in folders whose order is turned round: each file goes to a folder of its own below the first one. */
    private static Path reversed(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(RULES)) {
            files = walk.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .map(RULES::relativize)
                    .toList();
        }
        for (int index = 0; index < files.size(); index++) {
            Path file = files.get(index);
            Path target = folder.resolve(file.getName(0))
                    .resolve("%03d".formatted(files.size() - index))
                    .resolve(file.getFileName());
            Files.createDirectories(target.getParent());
            Files.copy(RULES.resolve(file), target);
        }
        return folder;
    }

    private static RuleBase loaded(Path folder) {
        return RuleBaseLoader.load(
                folder, RuleVocabulary.of(Loaded.standard()), RuleCache.in(Path.of("target/rule-cache")));
    }

    private static String withoutFiles(Diagnosis diagnosis) {
        return diagnosis
                .toString()
                .replaceAll("file=rules/[^,\\]]*/", "file=")
                .replace(diagnosis.ruleBase().hash(), "");
    }
}
