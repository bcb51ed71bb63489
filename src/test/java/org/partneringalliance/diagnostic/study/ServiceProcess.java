package org.partneringalliance.diagnostic.study;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.cli.Main;

/** The service in a process of its own, as the command {@code serve} starts it. */
final class ServiceProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at (http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final String address;

    private ServiceProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when it answers. */
    static ServiceProcess start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // It lives for seconds.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Left open: the service has to be able to say on.
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new ServiceProcess(process, ready.group(1));
            }
        }
        throw new IllegalStateException("The service did not start on " + data);
    }

    /** That of this process, however it was started. */
    static String classPath() {
        String own = ServiceProcess.class.getClassLoader() instanceof URLClassLoader urls
                ? Stream.of(urls.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
        return System.getProperty("surefire.test.class.path", own);
    }

    String address() {
        return address;
    }

    /** Ends it with signal 9, which it cannot see coming. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Kills it, if need be, and returns when it is gone. */
    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
