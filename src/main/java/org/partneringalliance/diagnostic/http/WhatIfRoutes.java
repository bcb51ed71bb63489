package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.partneringalliance.diagnostic.assessment.ChangeReader;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.explanation.WhatIf;

/**
 * {@code POST /api/v1/what-if}: a document and other answers or facts in, the diagnosis with them and its difference out,
 * nothing stored. The body may be sent as for {@link DiagnosisRoutes}.
 */
final class WhatIfRoutes {

    static final String PATH = "/api/v1/what-if";

    private final Bodies bodies;
    private final ChangeReader reader;
    private final Diagnostician diagnostician;

    WhatIfRoutes(Diagnostician diagnostician, Settings settings) {
        this.bodies = new Bodies(settings.largestBody());
        this.reader = new ChangeReader(diagnostician.standard());
        this.diagnostician = diagnostician;
    }

    void register(RoutesConfig routes) {
        Answers.submission(routes, PATH, this::answer);
    }

    private void answer(Context request) {
        ChangeReader.Request read = reader.read(bodies.json(request));
        Answers.passing(request, Json.write(WhatIf.of(diagnostician, read.assessment(), read.change())));
    }
}
