package org.partneringalliance.diagnostic.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillStudyTest {

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedAnswerIsThereAfterAKill() throws IOException, InterruptedException {
        KillStudy.Result result = KillStudy.run(folder, 3);

        assertThat(result.acknowledged()).isPositive();
        assertThat(result.wrong()).isEmpty();
    }
}
