package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.standard.Guidance;
import org.partneringalliance.diagnostic.standard.Questionnaire;
import org.partneringalliance.diagnostic.standard.Questionnaire.Form;
import org.partneringalliance.diagnostic.standard.Scales;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Standing;

/**
 * {@code GET /api/v1/questionnaire?phase=&type=&form=quick|full}: what to ask a partnership, and
 * {@code GET /api/v1/guidance?phase=&type=}: what a forming one needs to know before it has answered anything. Immutable.
 */
final class QuestionnaireRoutes {

    static final String QUESTIONNAIRE_PATH = "/api/v1/questionnaire";
    static final String GUIDANCE_PATH = "/api/v1/guidance";

    private static final String PHASE = "phase";
    private static final String TYPE = "type";
    private static final String FORM = "form";

    private final Standard standard;
    private final MadeFrom madeFrom;

    /** Which standard an answer is made from. */
    private record MadeFrom(String version, String status, String hash) {}

    private record QuestionnaireAnswer(MadeFrom standard, Questionnaire questionnaire, Scales scales) {}

    private record GuidanceAnswer(MadeFrom standard, Guidance guidance) {}

    QuestionnaireRoutes(Standard standard) {
        this.standard = standard;
        this.madeFrom = new MadeFrom(standard.version(), standard.edition().status(), standard.hash());
    }

    void register(RoutesConfig routes) {
        Answers.page(routes, QUESTIONNAIRE_PATH, this::questionnaire);
        Answers.page(routes, GUIDANCE_PATH, this::guidance);
    }

    private void questionnaire(Context request) {
        QueryParameters parameters = QueryParameters.of(request, List.of(PHASE, TYPE, FORM));
        Standing standing = standing(parameters);
        Optional<String> word = parameters.oneOf(FORM, Form.words());
        parameters.refuseIfWrong();
        Form form = word.flatMap(Form::of).orElse(Form.FULL);
        Questionnaire questionnaire = Questionnaire.of(standard, form, standing);
        Answers.kept(request, Json.writeBriefly(new QuestionnaireAnswer(madeFrom, questionnaire, standard.scales())));
    }

    private void guidance(Context request) {
        QueryParameters parameters = QueryParameters.of(request, List.of(PHASE, TYPE));
        Standing standing = standing(parameters);
        parameters.refuseIfWrong();
        Answers.kept(request, Json.writeBriefly(new GuidanceAnswer(madeFrom, Guidance.of(standard, standing))));
    }

    private Standing standing(QueryParameters parameters) {
        return new Standing(
                parameters.oneOf(PHASE, standard.phases().keySet()),
                parameters.oneOf(TYPE, standard.types().keySet()));
    }
}
