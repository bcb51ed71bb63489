package org.partneringalliance.diagnostic.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadStudyTest {

    @TempDir
    private Path folder;

    @Test
    void underLoadAndWhileItReloadsEveryAnswerIsRightOrARefusal() throws IOException, InterruptedException {
        LoadStudy.Result result = LoadStudy.run(folder, Duration.ofSeconds(4), Duration.ofSeconds(1));

        assertThat(result.faults()).isEmpty();
        assertThat(result.saturated().answered()).isPositive();
        assertThat(result.half().answered()).isPositive();
    }
}
