package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.problem.Place;

class ProblemSourcesTest {

    @TempDir
    private Path working;

    @Test
    void aFileBelowTheWorkingFolderIsNamedFromThereWithWhatNoAddressMayHoldEncoded() {
        Path rules = working.resolve("our work/rules");

        assertThat(sources(rules).uri(Place.below(rules, "profile/PH-1 é.drl")))
                .isEqualTo("our%20work/rules/profile/PH-1%20%C3%A9.drl");
    }

    @Test
    void aFileElsewhereIsNamedWithAllThatLeadsToIt() {
        Path rules = working.resolveSibling("elsewhere/rules");

        assertThat(sources(rules).uri(Place.below(rules, "PH-1.drl"))).isEqualTo(rules.toUri() + "/PH-1.drl");
    }

    @Test
    void theFirstPartOfAnAddressIsNotTakenForAScheme() {
        assertThat(sources(working.resolve("a:b")).uri(Place.of("a:b/PH-1.drl")))
                .isEqualTo("./a:b/PH-1.drl");
    }

    @Test
    void ofFoldersWithTheSameNameThatWithTheFileIsMeant() throws IOException {
        Path one = working.resolve("one/rules");
        Path other = Files.createDirectories(working.resolve("other/rules"));
        Files.createFile(other.resolve("PH-1.drl"));

        assertThat(sources(one, other).uri(Place.of("rules/PH-1.drl"))).isEqualTo("other/rules/PH-1.drl");
    }

    @Test
    void whatNamesNoFolderStandsInTheFirst() {
        assertThat(sources(working.resolve("base"), working.resolve("rules")).uri(Place.of("patterns/DX-01.yaml")))
                .isEqualTo("base/patterns/DX-01.yaml");
    }

    @Test
    void aFolderIsNamedByItself() {
        Path missing = working.resolve("none");

        assertThat(sources(missing).uri(Place.of(missing.toString()))).isEqualTo("none");
        assertThat(sources(working).uri(Place.of(working.toString()))).isEqualTo("./");
    }

    private ProblemSources sources(Path... folders) {
        return new ProblemSources(working, List.of(folders));
    }
}
