package org.partneringalliance.diagnostic.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir
    private Path folder;

    @Test
    void theBrowserIsFoundInAnyFolderOfThePath() throws IOException {
        Path program =
                Files.createFile(Files.createDirectory(folder.resolve("bin")).resolve("google-chrome"));

        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(Chromium.find(folder + File.pathSeparator + program.getParent()))
                .contains(program);
    }

    @Test
    void withoutABrowserOneLineSaysWhatToInstall() {
        assertThat(Chromium.lacking(Map.of("PATH", folder.toString())))
                .contains("Browser tests were skipped: no Chromium found; install the package chromium");
    }

    @Test
    void aBrowserThatIsRequiredMayNotBeMissing() {
        Map<String, String> environment = Map.of("PATH", folder.toString(), Chromium.VARIABLE, Chromium.REQUIRED);

        assertThatThrownBy(() -> Chromium.lacking(environment))
                .hasMessageContaining("required")
                .hasMessageContaining("install the package chromium");
    }
}
