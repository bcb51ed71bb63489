package org.partneringalliance.diagnostic.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the files of a store: nothing that is not ours is touched, and copies are whole. */
class StoreFilesTest {

    @TempDir
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void name() {
        folder = temporary.resolve("data of ours");
        file = folder.resolve("partnerships.sqlite");
    }

    @Test
    void nobodyButTheOwnerMayReadIt() throws IOException {
        try (Store store = Store.open(folder)) {
            KeptSample.in(store);
            assertThat(permissions(folder)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .hasSizeGreaterThan(1)
                        .allMatch(each -> permissions(each).equals("rw-------"));
            }
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, "minutes of a meeting");

        refused("is not a SQLite database");
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAsItIs() throws IOException, SQLException {
        Files.createDirectories(folder);
        change("CREATE TABLE recipe (name TEXT)");

        refused("is a database of another program");
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAsItIs() throws IOException, SQLException {
        Store.open(folder).close();
        change("INSERT INTO flyway_schema_history SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1, installed_by,"
                + " installed_on, 1, 1 FROM flyway_schema_history WHERE version = '1'");

        refused("was written by a newer version of this program");
    }

    @Test
    void aDatabaseWhoseTablesWereMadeOtherwiseIsLeftAsItIs() throws IOException, SQLException {
        Store.open(folder).close();
        change("UPDATE flyway_schema_history SET checksum = 7 WHERE version = '1'");

        refused("or its tables were changed");
    }

    @Test
    void aDamagedDatabaseIsLeftAsItIs() throws IOException {
        kept();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
        Files.write(file, bytes);

        refused("is damaged");
    }

    @Test
    void aDatabaseThatWasCutOffIsLeftAsItIs() throws IOException {
        kept();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        refused("is damaged");
    }

    private void refused(String why) throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Store.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Nothing of it was changed");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private PartnershipEntry kept() {
        try (Store store = Store.open(folder)) {
            return KeptSample.in(store);
        }
    }

    @Test
    void aBackupMadeWhileOthersWriteBringsEverythingBack() {
        Path backup = temporary.resolve("backup.sqlite");
        Path other = temporary.resolve("other");
        byte[] whole;
        PartnershipEntry kept;
        try (Store store = Store.open(folder)) {
            kept = KeptSample.in(store);
            store.backup(backup);
            whole = store.transfers().written(kept.id()).orElseThrow();
        }

        Store.restore(other, backup, false);

        assertThat(permissions(backup)).isEqualTo("rw-------");
        try (Store store = Store.open(other)) {
            assertThat(store.transfers().written(kept.id())).hasValue(whole);
        }
    }

    @Test
    void aBackupOverwritesNothing() throws IOException {
        Path backup = Files.writeString(temporary.resolve("backup.sqlite"), "mine");
        try (Store store = Store.open(folder)) {
            assertThatThrownBy(() -> store.backup(backup)).hasMessageContaining("it exists already");
        }
        assertThat(backup).hasContent("mine");
    }

    @Test
    void aRestoreReplacesOnlyWhatItIsToldTo() throws IOException {
        Path backup = temporary.resolve("backup.sqlite");
        PartnershipEntry first;
        try (Store store = Store.open(folder)) {
            first = KeptSample.in(store);
            store.backup(backup);
            KeptSample.in(store);
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Store.restore(folder, backup, false)).hasMessageContaining("--replace");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);

        Store.restore(folder, backup, true);
        try (Store store = Store.open(folder)) {
            assertThat(store.partnerships().all()).isEqualTo(List.of(first));
            assertThatThrownBy(() -> Store.restore(folder, backup, true)).hasMessageContaining("is in use");
        }
    }

    @Test
    void aRestoreTakesThePlaceOfADamagedDatabaseButNeverOfAnythingForABadBackup() throws IOException {
        Path backup = temporary.resolve("backup.sqlite");
        try (Store store = Store.open(folder)) {
            KeptSample.in(store);
            store.backup(backup);
        }
        Files.writeString(file, "broken");
        Path bad = Files.writeString(temporary.resolve("bad.sqlite"), "no database");

        assertThatThrownBy(() -> Store.restore(folder, bad, true)).isInstanceOf(StoreException.class);
        assertThat(file).hasContent("broken");

        Store.restore(folder, backup, true);
        try (Store store = Store.open(folder)) {
            assertThat(store.partnerships().all()).hasSize(1);
        }
    }
}
