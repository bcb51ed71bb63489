package org.partneringalliance.diagnostic.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.partneringalliance.diagnostic.http.AdminToken;
import org.partneringalliance.diagnostic.http.Limits;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.store.Store;
import org.partneringalliance.diagnostic.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the web service until the process is told to end, or, for a check, until it is ready. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Runs the web service until Ctrl-C.",
            "It takes up changed rules and texts when whoever has the token of $$" + AdminToken.VARIABLE
                    + " asks it to."
        })
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Folders folders = new Folders();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:PARTNERING_PORT:-8080}",
            description = "Port to listen on, 0 for any free one; otherwise $$PARTNERING_PORT or 8080.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:PARTNERING_HOST:-127.0.0.1}",
            description = "Address of this machine to listen on, reached from this machine alone; otherwise"
                    + " $$PARTNERING_HOST or 127.0.0.1.")
    private String host = "";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:PARTNERING_DATA:-data}",
            description = "Folder where partnerships are kept; otherwise $$PARTNERING_DATA or data.")
    private Path data = Path.of("data");

    @Option(
            names = "--at-once",
            paramLabel = "REQUESTS",
            defaultValue = "${env:PARTNERING_AT_ONCE:-0}",
            description = "Requests worked on at the same time; otherwise $$PARTNERING_AT_ONCE or two for each"
                    + " processor, but at least four.")
    private int atOnce;

    @Option(
            names = "--waiting",
            paramLabel = "REQUESTS",
            defaultValue = "${env:PARTNERING_WAITING:-200}",
            description = "Requests that may wait for that, for five seconds; any more are told to come again;"
                    + " otherwise $$PARTNERING_WAITING or 200.")
    private int waiting;

    @Option(
            names = "--access-log",
            defaultValue = "${env:PARTNERING_ACCESS_LOG:-false}",
            description = "Write a line of JSON about every request on standard output; otherwise"
                    + " $$PARTNERING_ACCESS_LOG or not.")
    private boolean accessLog;

    @Option(
            names = "--check",
            description = "Stop as soon as it is ready: shows whether folders, data and port are in order."
                    + " The data folder is made or brought up to date as usual.")
    private boolean check;

    ServeCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    /** Returns when its thread is interrupted or nothing but a check was asked for; usually the process ends before that. */
    @Override
    public Integer call() {
        checkPort();
        checkLimits();
        Settings settings = settings();
        say("Reading the knowledge base and the rules, which takes some seconds ...");
        Wiring parts = wiring.apply(folders);
        parts.beginReading();
        Store store = store();
        Service service = service(parts, settings, store);
        if (check) {
            say("Everything is in order.");
            stop(service, store);
        } else {
            run(service, store);
        }
        return ExitCode.OK;
    }

    private void run(Service service, Store store) {
        Thread stop = new Thread(() -> stop(service, store), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        announce(service.port());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Runtime.getRuntime().removeShutdownHook(stop);
            stop(service, store);
        }
    }

    /** Whoever cannot have the port should not wait for the rules to hear of it. */
    private void checkPort() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--port': %d is not between 0 and %d".formatted(port, HIGHEST_PORT));
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (!address.isUnresolved() && !address.getAddress().isLoopbackAddress()) {
            throw new MendableException(
                    ("Refused to listen on %s: whoever reaches the service can read and change what is"
                                    + " kept, and there are no accounts yet; leave --host away to listen on 127.0.0.1 alone")
                            .formatted(host));
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address);
        } catch (IOException refused) {
            throw new MendableException("Cannot listen on %s port %d: %s; choose another one with --host or --port"
                    .formatted(host, port, refused.getMessage()));
        }
    }

    private void checkLimits() {
        if (atOnce < 0 || waiting < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Requests at once are %d and waiting ones %d; neither can be less than 0"
                            .formatted(atOnce, waiting));
        }
    }

    private Limits limits() {
        Limits usual = Limits.usual().waiting(waiting);
        return atOnce == 0 ? usual : usual.atOnce(atOnce);
    }

    private Settings settings() {
        Settings silent = Settings.of(host, port).within(limits());
        Settings closed = accessLog ? silent.logging() : silent;
        try {
            return AdminToken.of(terminal.environment())
                    .map(closed::administeredWith)
                    .orElse(closed);
        } catch (IllegalArgumentException unusable) {
            throw new MendableException(String.valueOf(unusable.getMessage()));
        }
    }

    private void announce(int actualPort) {
        String address = address(actualPort);
        say("Ready at " + address + " (Ctrl-C stops it): open it in a browser, or try it in another window:");
        say("");
        say(Example.curl(address));
        say("");
    }

    private String address(int actualPort) {
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, actualPort);
    }

    private Store store() {
        try {
            return Store.open(data);
        } catch (StoreException unusable) {
            throw new MendableException(String.valueOf(unusable.getMessage()));
        }
    }

    /** A service that cannot start leaves no store open. */
    private static Service service(Wiring parts, Settings settings, Store store) {
        try {
            return parts.service(settings, Optional.of(store));
        } catch (RuntimeException unfit) {
            store.close();
            throw unfit;
        }
    }

    private void stop(Service service, Store store) {
        service.close();
        store.close();
        say("Stopped.");
    }

    private void say(String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }
}
