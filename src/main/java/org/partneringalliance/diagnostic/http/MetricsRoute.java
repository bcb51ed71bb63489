package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** {@code GET /metrics}: what the service counts and times, for Prometheus and whoever reads its format. */
final class MetricsRoute {

    static final String PATH = "/metrics";

    private MetricsRoute() {}

    static void register(RoutesConfig routes, Supplier<String> text) {
        Answers.page(routes, PATH, request -> {
            request.header(Header.CACHE_CONTROL, Answers.NO_STORE);
            Answers.body(request, Metrics.CONTENT_TYPE, text.get().getBytes(StandardCharsets.UTF_8));
        });
    }
}
