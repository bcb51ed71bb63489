package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import java.nio.charset.StandardCharsets;

/** What this is and where to go on, for whoever opens the address in a browser. */
final class IndexRoute {

    private static final String TEXT = """
            Partnering Diagnostic

            POST %s
              a questionnaire as JSON in, a diagnosis out; nothing is stored:
              curl -d @document.json http://HOST:PORT%s
            POST %s
              {"assessment": the questionnaire, "change": {"answers": {"GOV-1.1": 3}}} in, what would be different out
            POST %s
              {"assessment": the questionnaire, "of": "DX-02", "question": "why"} in, the explanation out
            POST %s
              {"assessment": the questionnaire} in, whether its diagnosis is true out
            GET  %s
              the whole reference standard
            GET  %s
              all entries of a kind, for instance %s/criteria
            GET  %s
              one entry of it, for instance %s/criteria/GOV-1.1
            GET  %s?phase=P4&type=T3&form=quick
              what to ask a partnership; form is quick or full
            GET  %s?phase=P2&type=T3
              what a new or forming partnership has to discuss and settle, before it has answered anything
            GET  %s
              every rule in short
            GET  %s
              one rule with its text, its cases and what follows from it, for instance %s/DX-02
            GET  %s
              which versions of standard and rules answer now and answered before
            POST %s
              {"files": {"patterns/x/DX-02-some-words.drl": the text}} in, what would be wrong with these drafts out
            POST %s
              the same in, what the drafts would do to the samples out
            POST %s
            POST %s
              takes up changed rules and texts, or goes back; both need the admin token
            GET  %s
            GET  %s
            GET  %s
              how much there is to do and how long it takes, for Prometheus
            """.formatted(
                    DiagnosisRoutes.PATH,
                    DiagnosisRoutes.PATH,
                    WhatIfRoutes.PATH,
                    ExplanationRoutes.PATH,
                    ExplanationRoutes.VERIFY_PATH,
                    StandardRoutes.PATH,
                    StandardRoutes.KIND_PATH,
                    StandardRoutes.PATH,
                    StandardRoutes.ENTITY_PATH,
                    StandardRoutes.PATH,
                    QuestionnaireRoutes.QUESTIONNAIRE_PATH,
                    QuestionnaireRoutes.GUIDANCE_PATH,
                    RuleRoutes.PATH,
                    RuleRoutes.RULE_PATH,
                    RuleRoutes.PATH,
                    ReleaseRoutes.VERSIONS_PATH,
                    DraftRoutes.CHECK_PATH,
                    DraftRoutes.IMPACT_PATH,
                    ReleaseRoutes.RELOAD_PATH,
                    ReleaseRoutes.ROLLBACK_PATH,
                    HealthRoutes.LIVE_PATH,
                    HealthRoutes.READY_PATH,
                    MetricsRoute.PATH);

    private IndexRoute() {}

    /** At the address that programs begin with, and at the first of all if there are no pages. */
    static void register(RoutesConfig routes, String path) {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        Answers.page(routes, path, request -> Answers.body(request, "text/plain; charset=utf-8", text));
    }
}
