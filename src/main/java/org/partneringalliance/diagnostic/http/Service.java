package org.partneringalliance.diagnostic.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;

/** The running HTTP service. Safe to use from several threads. */
public final class Service implements AutoCloseable {

    /** Milliseconds that requests in progress are given to end. */
    private static final long STOP_TIMEOUT = 10_000;

    private final Diagnostician diagnostician;
    private final Settings settings;
    private final HealthRoutes health;
    private final Javalin server;

    private Service(Diagnostician diagnostician, Settings settings) {
        this.diagnostician = diagnostician;
        this.settings = settings;
        this.health = new HealthRoutes(diagnostician);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Listens, makes a first diagnosis and returns when the service is ready.
     *
     * @throws CannotListenException if it cannot have the port
     */
    public static Service start(Diagnostician diagnostician, Settings settings) {
        Service service = listen(diagnostician, settings);
        try {
            service.warmUp();
            return service;
        } catch (RuntimeException unfit) {
            service.close();
            throw unfit;
        }
    }

    /** A service that answers but is not ready yet. */
    static Service listen(Diagnostician diagnostician, Settings settings) {
        Service service = new Service(diagnostician, settings);
        try {
            service.server.start();
            return service;
        } catch (UncheckedIOException refused) {
            throw new CannotListenException(settings, refused);
        }
    }

    /** Makes the service ready. */
    void warmUp() {
        WarmUp.run(diagnostician);
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
        config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_TIMEOUT));
        Errors.handle(config);
        Guards.register(config.routes);
        IndexRoute.register(config.routes);
        health.register(config.routes);
        new DiagnosisRoutes(diagnostician, settings).register(config.routes);
        new ExplanationRoutes(diagnostician, settings).register(config.routes);
        new WhatIfRoutes(diagnostician, settings).register(config.routes);
        new StandardRoutes(diagnostician.standard()).register(config.routes);
        new QuestionnaireRoutes(diagnostician.standard()).register(config.routes);
    }

    /** Opened before the server starts, which would otherwise log a port in use with its stack trace. */
    private ServerConnector connector(Server jetty, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        try {
            connector.open();
            return connector;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
