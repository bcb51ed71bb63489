package org.partneringalliance.diagnostic.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** The running HTTP service. Safe to use from several threads. */
public final class Service implements AutoCloseable {

    /** Milliseconds that requests in progress are given to end. */
    private static final long STOP_TIMEOUT = 10_000;

    private final Metrics metrics;
    private final Releases releases;
    private final Settings settings;
    private final Optional<Pages> pages;
    private final HealthRoutes health = new HealthRoutes();
    private final Javalin server;

    private Service(Metrics metrics, Releases releases, Settings settings, Optional<Pages> pages) {
        this.metrics = metrics;
        this.pages = pages;
        this.releases = releases;
        this.settings = settings;
        this.server = Javalin.create(this::configure);
    }

    /**
     * Reads the content, listens, makes a first diagnosis and returns when the service is ready.
     *
     * @param folders reads the content with every check, now and whenever it is asked to change
     * @throws ProblemsException with every problem of the content
     * @throws CannotListenException if it cannot have the port
     */
    public static Service start(Supplier<Content> folders, Settings settings) {
        return start(folders, settings, Optional.empty());
    }

    /** The same with pages for people. */
    public static Service start(Supplier<Content> folders, Settings settings, Optional<Pages> pages) {
        Service service = listen(folders, settings, pages);
        try {
            service.warmUp();
            return service;
        } catch (RuntimeException unfit) {
            service.close();
            throw unfit;
        }
    }

    /** A service that answers but is not ready yet. */
    static Service listen(Supplier<Content> folders, Settings settings, Optional<Pages> pages) {
        Metrics metrics = new Metrics();
        Service service = new Service(metrics, new Releases(folders, settings, metrics), settings, pages);
        try {
            service.server.start();
            return service;
        } catch (UncheckedIOException refused) {
            throw new CannotListenException(settings, refused);
        }
    }

    /** Makes the service ready. */
    void warmUp() {
        WarmUp.run(releases.current());
        health.becomeReady();
    }

    /** The port it listens on, also if any free one was asked for. */
    public int port() {
        return server.port();
    }

    /** Takes no more requests and returns when those in progress are answered, or after ten seconds. */
    @Override
    public void close() {
        server.stop();
        metrics.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        // Whoever wants compression has a proxy for it; here one entity tag stands for one sequence of bytes.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jsonMapper(new JavalinJackson3(Json.MAPPER, false));
        config.jetty.addConnector(this::connector);
        config.jetty.modifyServer(this::takeOnLittleAtATime);
        config.jetty.modifyServer(jetty -> jetty.setRequestLog(new RequestRecord(metrics, settings.accessLog())));
        config.requestLogger.http((request, milliseconds) -> Passage.arrived(request));
        Errors.handle(config, pages);
        Guards.register(config.routes, settings.host());
        IndexRoute.register(config.routes, "/api");
        MetricsRoute.register(config.routes, releases::metrics);
        Administration administration = new Administration(releases, settings);
        new ReleaseRoutes(administration).register(config.routes);
        Router router = new Router(config.routes, releases::current, administration);
        answerFromReleases(router, new Bodies(settings.largestBody()));
        pages.ifPresentOrElse(any -> any.register(router), () -> IndexRoute.register(config.routes, "/"));
    }

    private void answerFromReleases(Router router, Bodies bodies) {
        health.register(router);
        new DiagnosisRoutes(bodies).register(router);
        new ExplanationRoutes(bodies).register(router);
        new WhatIfRoutes(bodies).register(router);
        StandardRoutes.register(router);
        QuestionnaireRoutes.register(router);
        RuleRoutes.register(router);
        new DraftRoutes(bodies).register(router);
    }

    private void takeOnLittleAtATime(Server jetty) {
        Limits limits = settings.limits();
        jetty.setStopTimeout(STOP_TIMEOUT);
        // What is inserted last comes first.
        jetty.insertHandler(new Admission(limits, metrics));
        jetty.insertHandler(new Gathering(settings.largestBody(), limits, metrics));
        Optional.ofNullable(jetty.getBean(LowResourceMonitor.class))
                .ifPresent(monitor ->
                        monitor.addLowResourceCheck(monitor.new MaxConnectionsLowResourceCheck(limits.connections())));
    }

    /** Opened before the server starts, which would otherwise log a port in use with its stack trace. */
    private ServerConnector connector(Server jetty, HttpConfiguration http) {
        // Otherwise a token in other letters is taken for the right one that came over the same connection before.
        http.setHeaderCacheCaseSensitive(true);
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(settings.limits().connections());
        connector.setIdleTimeout(settings.limits().silence().toMillis());
        try {
            connector.open();
            return connector;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
