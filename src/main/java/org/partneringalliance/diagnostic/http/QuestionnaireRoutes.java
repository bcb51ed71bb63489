package org.partneringalliance.diagnostic.http;

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
 * {@code GET /api/v1/guidance?phase=&type=}: what a forming one needs to know before it has answered anything.
 */
final class QuestionnaireRoutes {

    static final String QUESTIONNAIRE_PATH = "/api/v1/questionnaire";
    static final String GUIDANCE_PATH = "/api/v1/guidance";

    private static final String PHASE = "phase";
    private static final String TYPE = "type";
    private static final String FORM = "form";

    /** Which standard an answer is made from. */
    private record MadeFrom(String version, String status, String hash) {
        private static MadeFrom of(Standard standard) {
            return new MadeFrom(standard.version(), standard.edition().status(), standard.hash());
        }
    }

    private record QuestionnaireAnswer(MadeFrom standard, Questionnaire questionnaire, Scales scales) {}

    private record GuidanceAnswer(MadeFrom standard, Guidance guidance) {}

    private QuestionnaireRoutes() {}

    static void register(Router router) {
        router.page(QUESTIONNAIRE_PATH, (request, release) -> questionnaire(request, release.standard()));
        router.page(GUIDANCE_PATH, (request, release) -> guidance(request, release.standard()));
    }

    private static void questionnaire(Context request, Standard standard) {
        QueryParameters parameters = QueryParameters.of(request, List.of(PHASE, TYPE, FORM));
        Standing standing = standing(parameters, standard);
        Optional<String> word = parameters.oneOf(FORM, Form.words());
        parameters.refuseIfWrong();
        Form form = word.flatMap(Form::of).orElse(Form.FULL);
        Questionnaire questionnaire = Questionnaire.of(standard, form, standing);
        Answers.kept(
                request,
                Json.writeBriefly(new QuestionnaireAnswer(MadeFrom.of(standard), questionnaire, standard.scales())));
    }

    private static void guidance(Context request, Standard standard) {
        QueryParameters parameters = QueryParameters.of(request, List.of(PHASE, TYPE));
        Standing standing = standing(parameters, standard);
        parameters.refuseIfWrong();
        Answers.kept(
                request, Json.writeBriefly(new GuidanceAnswer(MadeFrom.of(standard), Guidance.of(standard, standing))));
    }

    private static Standing standing(QueryParameters parameters, Standard standard) {
        return new Standing(
                parameters.oneOf(PHASE, standard.phases().keySet()),
                parameters.oneOf(TYPE, standard.types().keySet()));
    }
}
