package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.partneringalliance.diagnostic.http.Pages;
import org.partneringalliance.diagnostic.http.ProblemDocument;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.store.Store;

/** All pages. Safe to use from several threads. */
public final class Site implements Pages {

    /** Nothing from elsewhere, no script or style within pages, nobody's frame. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Says what a page may load. */
    static final String POLICY_HEADER = "Content-Security-Policy";

    private final Store store;

    /**
     * @param store where partnerships are kept
     */
    public Site(Store store) {
        this.store = store;
    }

    @Override
    public void register(Router router) {
        router.routes().before(TransferPages.IMPORT, TransferPages::refuseLarge);
        router.routes().before(Site::protect);
        router.routes().get(Assets.PATH, Assets::answer);
        new HomePage(store).register(router);
        Shelf.Kept shelves = new Shelf.Kept();
        new StandardPages(shelves).register(router);
        new GuidancePage(shelves).register(router);
        RuleSurvey.Kept surveys = new RuleSurvey.Kept();
        new VersionPages(surveys).register(router);
        new RulePages(shelves, surveys, new SavedFirings(store)).register(router);
        Clock clock = Clock.system(ZoneId.systemDefault());
        // Before the pages whose addresses hold an id.
        new TransferPages(store).register(router);
        new PartnershipPages(store, clock).register(router);
        new RoundPages(store, clock).register(router);
        new FinishPages(store, clock).register(router);
        new FactPages(store).register(router);
        new OrganisationPages(store).register(router);
        new RespondentPages(store).register(router);
        new AnswerPages(store).register(router);
        new AnswerForms(store, clock).register(router);
        new ReportPages(store, clock).register(router);
        new ChangesPage(store, clock).register(router);
        new PlanPages(store, clock).register(router);
        new DownloadPages(store, clock).register(router);
    }

    /** The interface for programs takes no cookies and keeps its own headers. */
    private static void protect(Context request) {
        if (request.path().startsWith("/api")) {
            return;
        }
        request.header(POLICY_HEADER, POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        FormToken.check(request);
    }

    @Override
    public String problem(ProblemDocument problem) {
        Frame frame = new Frame(problem.title(), Frame.Section.OTHER, "", "");
        return Views.text("web/problem.jte", Map.of("frame", frame, "problem", problem));
    }
}
