package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.util.Map;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.store.Store;

/** The first page: what this is, and where to begin. */
final class HomePage {

    private final Store store;

    HomePage(Store store) {
        this.store = store;
    }

    void register(Router router) {
        router.page("/", this::show);
    }

    private void show(Context request, Release release) {
        Views.answer(
                request,
                "web/home.jte",
                Map.of(
                        "frame",
                        Frame.of(request, release, Frame.Section.HOME, "Partnering Diagnostic"),
                        "standard",
                        release.standard(),
                        "partnerships",
                        store.partnerships().all()));
    }
}
