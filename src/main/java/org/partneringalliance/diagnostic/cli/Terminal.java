package org.partneringalliance.diagnostic.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a command reads and writes.
 *
 * @param charset of both outputs
 * @param attached true if people see the output at once, not a file or another program
 * @param environment the variables of the process
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Charset charset,
        boolean attached,
        Map<String, String> environment) {

    Terminal {
        environment = Map.copyOf(environment);
    }

    /** The streams of this process. */
    static Terminal ofProcess() {
        Charset charset = usable();
        return new Terminal(
                System.in,
                new PrintStream(System.out, true, charset),
                new PrintStream(System.err, true, charset),
                charset,
                isAttached(),
                System.getenv());
    }

    /** The same output for text only; flushed after each line. */
    PrintWriter writer(PrintStream output) {
        return new PrintWriter(new OutputStreamWriter(output, charset), true);
    }

    /** Tells a waiting person that compiling the rules takes a while, and takes the words back afterwards. */
    <T> T patiently(Supplier<T> work) {
        if (!coloured()) {
            return work.get();
        }
        err.print("Reading the rules, a few seconds ...");
        err.flush();
        try {
            return work.get();
        } finally {
            err.print("\r\u001B[K");
            err.flush();
        }
    }

    /** True on a terminal that shows colours, unless its user wants none (no-color.org). */
    boolean coloured() {
        return attached
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** True if block and line characters can be shown. */
    boolean graphic() {
        return attached && nativeCharset().equals(StandardCharsets.UTF_8);
    }

    /** The user's own; UTF-8 in place of ASCII, which is part of it and cannot write most names. */
    private static Charset usable() {
        Charset own = nativeCharset();
        return own.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : own;
    }

    private static Charset nativeCharset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /** From Java 22 on there may be a console that is no terminal; only asking it by name works on Java 17 too. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isAttached() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            // There, a console is always a terminal.
            return true;
        }
    }
}
