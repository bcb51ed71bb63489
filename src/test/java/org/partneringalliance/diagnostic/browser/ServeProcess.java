package org.partneringalliance.diagnostic.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.cli.Main;

/** The service in a process of its own, which can be killed. */
record ServeProcess(Process process, int port) implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at http://127\\.0\\.0\\.1:(\\d+)");

    /**
     * Starts it and waits until it is ready.
     *
     * @param port 0 for any free one
     */
    static ServeProcess on(Path folder, int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new ServeProcess(process, Integer.parseInt(ready.group(1)));
            }
        }
        throw new IllegalStateException("The service ended before it was ready");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends it with signal 9 and waits for its end. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
