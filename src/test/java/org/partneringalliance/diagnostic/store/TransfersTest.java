package org.partneringalliance.diagnostic.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.problem.ProblemsException;

class TransfersTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @SuppressWarnings("NullAway.Init")
    private PartnershipEntry kept;

    @SuppressWarnings("NullAway.Init")
    private byte[] whole;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        kept = KeptSample.in(store);
        whole = store.transfers().written(kept.id()).orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPartnershipComesBackWholeFromItsFile() {
        store.partnerships().delete(kept.id());

        assertThat(store.transfers().keep(whole, Loaded.standard())).isEqualTo(kept);

        assertThat(store.transfers().written(kept.id())).hasValue(whole);
    }

    @Test
    void whatIsKeptAlreadyIsRefusedAndStaysAsItIs() {
        KeptAlreadyException twice = catchThrowableOfType(
                KeptAlreadyException.class, () -> store.transfers().keep(whole, Loaded.standard()));
        String renamed = new String(whole, StandardCharsets.UTF_8)
                .replace(kept.id(), kept.id().replaceAll("[a-z0-9]", "a"));

        assertThat(twice.kept()).isEqualTo(kept);
        assertThat(refused(renamed.getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(problem -> problem.place().source())
                .contains("/rounds/0/id", "/rounds/0/respondents/0/access");
        assertThat(store.transfers().written(kept.id())).hasValue(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\" : 1 | \"number\" : -1 | /rounds/0/number",
                "\"number\" : 2 | \"number\" : 1 | /rounds/1/number",
                "\"number\" : 2 | \"number\" : 2, \"extra\" : 1 | /rounds/1/extra",
                "\"form\" : \"quick\" | \"form\" : \"slow\" | /rounds/0/form",
                "\"level\" : 3 | \"level\" : 9 | /rounds/0/respondents/0/answers/GOV-1.1/level",
                "\"GOV-1.1\" | \"GOV-9.9\" | /rounds/0/respondents/0/answers/GOV-9.9",
                "\"P4\" | \"P9\" | /rounds/0/facts/phase",
                "\"sector\" : \"CSO\" | \"sector\" : 5 | /rounds/0/organisations/0/sector",
                "\"organisation\" : \"o1\" | \"organisation\" : \"o7\" | /rounds/0/respondents/0/organisation",
                "\"id\" : \"r2\" | \"id\" : \"r1\" | /rounds/0/respondents/1/id",
                "\"id\" : \"r2\" | \"id\" : \"../r\" | /rounds/0/respondents/1/id",
                "\"mode\" : \"entered\" | \"mode\" : null | /rounds/0/respondents/1/mode",
                "\"mode\" : \"entered\" | \"mode\" : \"joint\" | /rounds/0/respondents/1",
                "\"action\" : \"A02\" | \"action\" : \"A01\" | /decisions/1/action",
                "\"status\" : \"started\" | \"status\" : \"'; DROP\" | /decisions/1/status",
                "\"due\" : \"2026-05-04\" | \"due\" : \"2026-02-31\" | /decisions/1/due",
                "10:00:00.123Z | yesterday | /rounds/0/respondents/0/answers/GOV-1.1/changed",
                "partnership-1 | partnership-2 | /format"
            })
    void whatIsWrongIsNamedAndNothingIsKept(String right, String wrong, String place) {
        store.partnerships().delete(kept.id());
        String text = new String(whole, StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        String broken = text.substring(0, at) + wrong + text.substring(at + right.length());

        assertThat(refused(broken.getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(problem -> problem.place().source())
                .contains(place);
        assertThat(store.partnerships().all()).isEmpty();
    }

    @Test
    void aListOrANumberIsNoPartnership() {
        for (String text : new String[] {"[]", "1", "null", "{}", "{\"rounds\": {}}", "{\"rounds\": [null, 7, []]}"}) {
            assertThat(refused(text.getBytes(StandardCharsets.UTF_8)).problems())
                    .isNotEmpty();
        }
    }

    private ProblemsException refused(byte[] file) {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> store.transfers().keep(file, Loaded.standard()));
        assertThat(refused).isNotNull();
        return refused;
    }
}
