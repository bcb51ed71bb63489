package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.function.Consumer;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * {@code GET /api/v1/rules/versions}: what answers now and before; {@code POST /api/v1/rules/reload} takes up what the
 * folders hold, {@code POST /api/v1/rules/rollback} goes back. Both need the admin token and answer as the first does.
 */
final class ReleaseRoutes {

    static final String VERSIONS_PATH = RuleRoutes.PATH + "/versions";
    static final String RELOAD_PATH = RuleRoutes.PATH + "/reload";
    static final String ROLLBACK_PATH = RuleRoutes.PATH + "/rollback";

    private final Administration administration;

    ReleaseRoutes(Administration administration) {
        this.administration = administration;
    }

    void register(RoutesConfig routes) {
        Answers.page(routes, VERSIONS_PATH, this::report);
        Answers.submission(routes, RELOAD_PATH, request -> change(request, ReleaseRoutes::reload));
        Answers.submission(routes, ROLLBACK_PATH, request -> change(request, Administration.Changes::rollback));
    }

    private void report(Context request) {
        QueryParameters.of(request, List.of()).refuseIfWrong();
        Answers.passing(request, Json.writeBriefly(administration.report()));
    }

    private void change(Context request, Consumer<Administration.Changes> change) {
        Administration.Changes changes = opened(request);
        QueryParameters.of(request, List.of()).refuseIfWrong();
        change.accept(changes);
        Answers.passing(request, Json.writeBriefly(administration.report()));
    }

    private Administration.Changes opened(Context request) {
        if (!administration.canBeOpened()) {
            throw new RefusedException(ProblemDocument.of(
                    ProblemKind.CLOSED,
                    "To open this address, start the service with the environment variable " + AdminToken.VARIABLE
                            + " set to a token of your own, and send it as Authorization: Bearer TOKEN"));
        }
        return administration.openedWith(AdminToken.sent(request)).orElseThrow(() -> {
            request.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"partnering-diagnostic\"");
            return new RefusedException(ProblemDocument.of(
                    ProblemKind.UNAUTHORISED,
                    "Send the token that the service was started with as Authorization: Bearer TOKEN"));
        });
    }

    private static void reload(Administration.Changes changes) {
        try {
            changes.reload();
        } catch (ProblemsException refused) {
            throw new RefusedException(ProblemDocument.ofContent(refused.problems()));
        }
    }
}
