package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ProblemPageTest {

    private final Visitor visitor = RunningSite.SHARED.visitor();

    @Test
    void aPageAboutAProblemNamesTheRequestAsTheHeaderDoes() {
        HttpResponse<String> page = visitor.get("/nowhere");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body())
                .contains(page.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void theTokenOfAPrivateLinkIsNotInTheMetrics() {
        visitor.get("/answer/somebodys-secret-token");

        assertThat(visitor.get("/metrics").body())
                .contains("route=\"/answer/{")
                .doesNotContain("somebodys-secret-token");
    }
}
