package org.partneringalliance.diagnostic.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partneringalliance.diagnostic.assessment.Documents.pointers;
import static org.partneringalliance.diagnostic.assessment.Documents.read;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierDocumentTest {

    @Test
    void anEarlierDocumentIsReadBesideTheLaterOne() {
        Assessment assessment = read(dated("2026-05-04", dated("2025-05-04", "")));

        assertThat(assessment.date()).contains(LocalDate.of(2026, 5, 4));
        assertThat(assessment.previous().flatMap(Assessment::date)).contains(LocalDate.of(2025, 5, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-04", "2027-01-01"})
    void theEarlierDocumentIsOfAnEarlierDay(String date) {
        assertThat(pointers(dated("2026-05-04", dated(date, "")))).containsExactly("/previous/date");
    }

    @Test
    void bothDocumentsAreDated() {
        String undated = dated("2026-05-04", "").replace("\"date\": \"2026-05-04\",", "");

        assertThat(read(undated).date()).isEmpty();
        assertThat(pointers(undated.replace("\"responses\"", "\"previous\": " + undated + ", \"responses\"")))
                .containsExactly("/date", "/previous/date");
    }

    @Test
    void theEarlierDocumentIsCheckedLikeTheLaterOneAndHasNoneBeforeIt() {
        String earlier = dated("2025-05-04", dated("2024-05-04", "")).replace("\"P4\"", "\"P9\"");

        assertThat(pointers(dated("2026-05-04", earlier)))
                .containsExactly("/previous/partnership/facts/phase", "/previous/previous");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2026-02-30\"", "\"2026-5-4\"", "\"04.05.2026\"", "\"2026-05-04T10:00\"", "20260504", "null"})
    void otherDatesAreRefused(String date) {
        assertThat(pointers(dated("2026-05-04", "").replace("\"2026-05-04\"", date)))
                .containsExactly("/date");
    }

    private static String dated(String date, String previous) {
        return """
                { "date": "%s", "partnership": { "facts": { "phase": "P4" } },
                  "organisations": [ { "id": "o1", "sector": "CSO" } ], %s "responses": [] }
                """.formatted(date, previous.isEmpty() ? "" : "\"previous\": " + previous + ",");
    }
}
