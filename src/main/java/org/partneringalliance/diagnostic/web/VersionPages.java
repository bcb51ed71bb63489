package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.partneringalliance.diagnostic.http.Administration;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** The last check of the rules, the versions that answered, and forms to reload and to go back. */
final class VersionPages {

    private static final String VERSIONS = RulePages.LIST + "/versions";
    private static final String TOKEN = "admin";

    private final RuleSurvey.Kept surveys;

    VersionPages(RuleSurvey.Kept surveys) {
        this.surveys = surveys;
    }

    void register(Router router) {
        Administration administration = router.administration();
        router.page(VERSIONS, (request, release) -> show(request, release, administration, said(request)));
        router.submission(
                RulePages.LIST + "/reload",
                (request, release) -> change(request, release, administration, Administration.Changes::reload));
        router.submission(
                RulePages.LIST + "/rollback",
                (request, release) -> change(request, release, administration, Administration.Changes::rollback));
    }

    /** What the page says on top. */
    private static Outcome said(Context request) {
        return "done".equals(request.queryParam("change")) ? Outcome.DONE : Outcome.NONE;
    }

    private void change(
            Context request, Release release, Administration administration, Consumer<Administration.Changes> change) {
        Optional<Administration.Changes> opened = administration.openedWith(
                Optional.ofNullable(request.formParam(TOKEN)).orElse("").strip());
        if (opened.isEmpty()) {
            request.status(HttpStatus.FORBIDDEN);
            show(request, release, administration, administration.canBeOpened() ? Outcome.STRANGER : Outcome.NONE);
            return;
        }
        try {
            change.accept(opened.get());
            request.redirect(VERSIONS + "?change=done", HttpStatus.SEE_OTHER);
        } catch (ProblemsException refused) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(request, release, administration, Outcome.REFUSED);
        }
    }

    private void show(Context request, Release release, Administration administration, Outcome outcome) {
        Views.answer(
                request,
                "web/rules/versions.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.RULES, "Check and versions of the rules"),
                        "review",
                        surveys.of(release).review(),
                        "report",
                        administration.report(),
                        "open",
                        administration.canBeOpened(),
                        "outcome",
                        outcome));
    }
}
