package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RuleBaseVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.StandardVersion;

/** {@code GET /health/live}: the process answers; {@code GET /health/ready}: it has made a diagnosis. Thread-safe. */
final class HealthRoutes {

    static final String LIVE_PATH = "/health/live";
    static final String READY_PATH = "/health/ready";

    private volatile boolean ready;

    private record Status(String status) {}

    private record Readiness(String status, StandardVersion standard, RuleBaseVersion ruleBase) {}

    void register(Router router) {
        byte[] live = Json.write(new Status("live"));
        router.page(LIVE_PATH, (request, release) -> Answers.passing(request, live));
        router.page(READY_PATH, this::ready);
    }

    /** From now on the service says that it is ready. */
    void becomeReady() {
        ready = true;
    }

    private void ready(Context request, Release release) {
        if (ready) {
            Answers.passing(
                    request, Json.write(new Readiness("ready", release.standardVersion(), release.ruleBaseVersion())));
        } else {
            request.status(HttpStatus.SERVICE_UNAVAILABLE).header(Header.RETRY_AFTER, "1");
            Answers.passing(request, Json.write(new Status("starting")));
        }
    }
}
