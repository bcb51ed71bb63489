package org.partneringalliance.diagnostic.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.partneringalliance.diagnostic.Loaded;

/**
 * What a command did.
 *
 * @param status its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int status, String out, String err) {

    static final Wiring WIRING = Wiring.of(Loaded.diagnostician());

    /** A command whose output is read by a program. */
    static Run of(String... arguments) {
        return with(new byte[0], false, Map.of(), arguments);
    }

    /** A command that gets a document from standard input. */
    static Run fed(byte[] input, String... arguments) {
        return with(input, false, Map.of(), arguments);
    }

    /** A command whose output is read by a person. */
    static Run seen(Map<String, String> environment, String... arguments) {
        return with(new byte[0], true, environment, arguments);
    }

    private static Run with(byte[] input, boolean attached, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                attached,
                environment);
        int status = Main.commandLine(terminal, Run::wiring).execute(arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Compiling rules takes seconds: only folders that a test names are loaded anew. */
    static Wiring wiring(Folders folders) {
        return folders.rules.isEmpty() && folders.knowledgeBase.isEmpty() ? WIRING : Wiring.of(folders);
    }
}
