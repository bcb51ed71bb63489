package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import org.partneringalliance.diagnostic.assessment.ChangeReader;
import org.partneringalliance.diagnostic.explanation.WhatIf;

/**
 * {@code POST /api/v1/what-if}: a document and other answers or facts in, the diagnosis with them and its difference out,
 * nothing stored. The body may be sent as for {@link DiagnosisRoutes}.
 */
final class WhatIfRoutes {

    static final String PATH = "/api/v1/what-if";

    private final Bodies bodies;

    WhatIfRoutes(Bodies bodies) {
        this.bodies = bodies;
    }

    void register(Router router) {
        router.submission(PATH, this::answer);
    }

    private void answer(Context request, Release release) {
        byte[] body = bodies.json(request);
        ChangeReader.Request read = release.read(() -> release.changes().read(body));
        Answers.passing(request, Json.write(WhatIf.of(release.diagnostician(), read.assessment(), read.change())));
    }
}
