package org.partneringalliance.diagnostic.study;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.cli.Main;

/** The service in a process of its own, as the command {@code serve} starts it. */
final class ServiceProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at (http://127\\.0\\.0\\.1:\\d+)");

    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";

    private final Process process;
    private final String address;

    private ServiceProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when it answers. It is to live for seconds only. */
    static ServiceProcess start(Path data) throws IOException {
        return started(data, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), Map.of(), List.of());
    }

    /** Returns when it answers. It is to live for long, with these variables and options. */
    static ServiceProcess start(Path data, Map<String, String> environment, String... options) throws IOException {
        return started(data, List.of(), environment, List.of(options));
    }

    private static ServiceProcess started(
            Path data, List<String> machine, Map<String, String> environment, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(tool("java")));
        command.addAll(machine);
        command.addAll(
                List.of("-cp", classPath(), Main.class.getName(), "serve", "--port", "0", "--data", data.toString()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
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

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Bytes of heap in use after a collection. */
    long heapInUse() throws IOException, InterruptedException {
        new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        HttpRequest metrics =
                HttpRequest.newBuilder(URI.create(address + "/metrics")).build();
        return HttpClient.newHttpClient()
                .send(metrics, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(HEAP))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
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
