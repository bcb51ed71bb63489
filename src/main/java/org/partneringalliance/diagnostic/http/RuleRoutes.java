package org.partneringalliance.diagnostic.http;

import java.util.List;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RuleBaseVersion;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** {@code GET /api/v1/rules}: every rule in short, and each at {@code /{id}} below it with all that belongs to it. */
final class RuleRoutes {

    static final String PATH = "/api/v1/rules";
    static final String RULE_PATH = PATH + "/{id}";

    private RuleRoutes() {}

    private record ListAnswer(RuleBaseVersion ruleBase, List<RuleEntries.Entry> rules) {}

    static void register(Router router) {
        router.page(PATH, (request, release) -> {
            QueryParameters.of(request, List.of()).refuseIfWrong();
            Answers.kept(
                    request,
                    Json.writeBriefly(new ListAnswer(
                            release.ruleBaseVersion(), release.rules().all())));
        });
        router.page(RULE_PATH, (request, release) -> {
            QueryParameters.of(request, List.of()).refuseIfWrong();
            String id = request.pathParam("id");
            RuleEntries.Whole whole = release.rules().whole(id).orElseThrow(() -> unknown(id, release.rules()));
            Answers.kept(request, Json.writeBriefly(whole));
        });
    }

    private static RefusedException unknown(String found, RuleEntries rules) {
        List<String> allowed = rules.all().stream().map(RuleEntries.Entry::id).toList();
        Problem problem = Problem.notAllowed(Place.of(""), "unknown name in the address", found, allowed);
        return new RefusedException(
                ProblemDocument.ofRequest(ProblemKind.NOT_FOUND, "There is no such rule", List.of(problem)));
    }
}
