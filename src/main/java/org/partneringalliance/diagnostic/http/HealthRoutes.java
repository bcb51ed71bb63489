package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RuleBaseVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.StandardVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;

/** {@code GET /health/live}: the process answers; {@code GET /health/ready}: it has made a diagnosis. Thread-safe. */
final class HealthRoutes {

    static final String LIVE_PATH = "/health/live";
    static final String READY_PATH = "/health/ready";

    private final byte[] readiness;
    private volatile boolean ready;

    private record Status(String status) {}

    private record Readiness(String status, StandardVersion standard, RuleBaseVersion ruleBase) {}

    HealthRoutes(Diagnostician diagnostician) {
        this.readiness = Json.write(new Readiness(
                "ready",
                new StandardVersion(
                        diagnostician.standard().version(),
                        diagnostician.standard().hash()),
                new RuleBaseVersion(diagnostician.rules().hash())));
    }

    void register(RoutesConfig routes) {
        byte[] live = Json.write(new Status("live"));
        Answers.page(routes, LIVE_PATH, request -> Answers.passing(request, live));
        Answers.page(routes, READY_PATH, this::ready);
    }

    /** From now on the service says that it is ready. */
    void becomeReady() {
        ready = true;
    }

    private void ready(Context request) {
        if (ready) {
            Answers.passing(request, readiness);
        } else {
            request.status(HttpStatus.SERVICE_UNAVAILABLE).header(Header.RETRY_AFTER, "1");
            Answers.passing(request, Json.write(new Status("starting")));
        }
    }
}
