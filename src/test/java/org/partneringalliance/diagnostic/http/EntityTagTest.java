package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    private final EntityTag tag = new EntityTag("sha256:ab");

    @ParameterizedTest
    @ValueSource(strings = {"\"sha256:ab\"", "W/\"sha256:ab\"", "*", " \"x\" , \"sha256:ab\" "})
    void aHeaderThatListsTheTagMatches(String header) {
        assertThat(tag.isAmong(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:ab", "\"sha256:abc\"", "\"x\", \"y\""})
    void anyOtherHeaderDoesNotMatch(String header) {
        assertThat(tag.isAmong(header)).isFalse();
    }

    @Test
    void aMissingHeaderDoesNotMatch() {
        assertThat(tag.isAmong(null)).isFalse();
    }
}
