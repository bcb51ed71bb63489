package org.partneringalliance.diagnostic.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Samples;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.store.Store;
import org.partneringalliance.diagnostic.web.Site;

/** The service with its pages on a folder, in this process. */
record LocalSite(Store store, Service service) implements AutoCloseable {

    static LocalSite on(Path folder) {
        Store store = Store.open(folder);
        return new LocalSite(
                store, Service.start(LocalSite::content, Settings.of("localhost", 0), Optional.of(new Site(store))));
    }

    private static Content content() {
        return new Content(
                Loaded.diagnostician(),
                RuleFiles.read(Path.of("rules")),
                Loaded.cases(),
                Samples.read(Path.of("knowledge-base/samples"), Loaded.standard()));
    }

    /** Without a slash at the end. */
    String address() {
        return "http://localhost:" + service.port();
    }

    @Override
    public void close() {
        service.close();
        store.close();
    }
}
