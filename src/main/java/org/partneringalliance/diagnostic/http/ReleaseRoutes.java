package org.partneringalliance.diagnostic.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * {@code GET /api/v1/rules/versions}: what answers now and before; {@code POST /api/v1/rules/reload} takes up what the
 * folders hold, {@code POST /api/v1/rules/rollback} goes back. Both need the admin token and answer as the first does.
 */
final class ReleaseRoutes {

    static final String VERSIONS_PATH = RuleRoutes.PATH + "/versions";
    static final String RELOAD_PATH = RuleRoutes.PATH + "/reload";
    static final String ROLLBACK_PATH = RuleRoutes.PATH + "/rollback";

    private final Releases releases;
    private final Optional<AdminToken> token;

    ReleaseRoutes(Releases releases, Optional<AdminToken> token) {
        this.releases = releases;
        this.token = token;
    }

    void register(RoutesConfig routes) {
        Answers.page(routes, VERSIONS_PATH, this::report);
        Answers.submission(routes, RELOAD_PATH, request -> change(request, this::reload));
        Answers.submission(routes, ROLLBACK_PATH, request -> change(request, releases::rollback));
    }

    private void report(Context request) {
        QueryParameters.of(request, List.of()).refuseIfWrong();
        Answers.passing(request, Json.writeBriefly(releases.report()));
    }

    private void change(Context request, Runnable change) {
        refuseStrangers(request);
        QueryParameters.of(request, List.of()).refuseIfWrong();
        change.run();
        Answers.passing(request, Json.writeBriefly(releases.report()));
    }

    private void refuseStrangers(Context request) {
        AdminToken needed = token.orElseThrow(() -> new RefusedException(ProblemDocument.of(
                ProblemKind.CLOSED,
                "To open this address, start the service with the environment variable " + AdminToken.VARIABLE
                        + " set to a token of your own, and send it as Authorization: Bearer TOKEN")));
        if (!needed.isIn(request)) {
            request.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"partnering-diagnostic\"");
            throw new RefusedException(ProblemDocument.of(
                    ProblemKind.UNAUTHORISED,
                    "Send the token that the service was started with as Authorization: Bearer TOKEN"));
        }
    }

    private void reload() {
        try {
            releases.reload();
        } catch (ProblemsException refused) {
            throw new RefusedException(ProblemDocument.ofContent(refused.problems()));
        }
    }
}
