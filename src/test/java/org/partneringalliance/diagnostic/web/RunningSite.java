package org.partneringalliance.diagnostic.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Samples;
import org.partneringalliance.diagnostic.http.AdminToken;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.store.Store;

/** The pages over the real standard, the real rules and a store. */
public final class RunningSite implements AutoCloseable {

    /** Opens {@link #administered}. */
    static final String TOKEN = "only-for-tests-0123456789";

    /** Started once for all tests that share it, and never closed. */
    static final RunningSite SHARED = closed(folder());

    private final Store store;
    private final Service service;

    private RunningSite(Path data, Settings settings) {
        this.store = Store.open(data);
        this.service = Service.start(RunningSite::content, settings, Optional.of(new Site(store)));
    }

    /** Pages that cannot reload anything. */
    public static RunningSite closed(Path data) {
        return new RunningSite(data, Settings.of("localhost", 0));
    }

    /** Pages that whoever has the token may reload. */
    static RunningSite administered(Path data) {
        AdminToken token = AdminToken.of(Map.of(AdminToken.VARIABLE, TOKEN)).orElseThrow();
        return new RunningSite(data, Settings.of("localhost", 0).administeredWith(token));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("partnerships");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Content content() {
        return new Content(
                Loaded.diagnostician(),
                RuleFiles.read(Path.of("rules")),
                Loaded.cases(),
                Samples.read(Path.of("knowledge-base/samples"), Loaded.standard()));
    }

    public Store store() {
        return store;
    }

    /** Without a slash at the end. */
    public String address() {
        return "http://localhost:" + service.port();
    }

    /** Somebody with a browser of their own. */
    Visitor visitor() {
        return new Visitor(address());
    }

    @Override
    public void close() {
        service.close();
        store.close();
    }
}
