package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;

class RulesCompileCommandTest {

    @TempDir
    private Path folder;

    @Test
    void everyShippedRuleIsCompiledToAFileOfItsOwn() throws IOException {
        int rules = Loaded.rules().rules().size();

        Run run = Run.of("rules", "compile", folder.toString());

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out()).isEqualTo("%d rules are compiled in %s%n".formatted(rules, folder));
        assertThat(files()).hasSize(rules);
    }

    @Test
    void aRuleThatIsWrongIsNamedAndNothingIsCompiled(@TempDir Path wrong) throws IOException {
        Files.writeString(Files.createDirectories(wrong.resolve("profile")).resolve("PH-1.drl"), "rule without a name");

        Run run = Run.of("rules", "compile", folder.toString(), "--rules", wrong.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("PH-1.drl");
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
