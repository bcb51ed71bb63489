package org.partneringalliance.diagnostic.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the system's Chromium, started once for all of them. Where there is none, they are skipped and one line says
 * so, or they fail if the environment asks for it.
 */
final class Chromium implements ExecutionCondition, ParameterResolver {

    /** Set to {@value #REQUIRED}, a missing browser is a failure. */
    static final String VARIABLE = "PARTNERING_DIAGNOSTIC_BROWSER";

    static final String REQUIRED = "required";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final AtomicBoolean SAID = new AtomicBoolean();

    /** The first of the known names in the folders of a path. */
    static Optional<Path> find(String path) {
        List<Path> folders = Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What to do if there is no browser: nothing said is to go on. */
    static Optional<String> lacking(Map<String, String> environment) {
        if (find(environment.getOrDefault("PATH", "")).isPresent()) {
            return Optional.empty();
        }
        String lack = "no Chromium found; install the package chromium";
        if (REQUIRED.equals(environment.get(VARIABLE))) {
            throw new IllegalStateException("Browser tests are required (%s): %s".formatted(VARIABLE, lack));
        }
        return Optional.of("Browser tests were skipped: " + lack);
    }

    @Override
    @SuppressWarnings("SystemOut") // Whoever runs the build is to see it, whatever the build shows of tests.
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> skipped = lacking(System.getenv());
        if (skipped.isPresent() && SAID.compareAndSet(false, true)) {
            System.out.println(skipped.get());
        }
        return skipped.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("There is a Chromium"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .browser();
    }

    /** The browser and the program that drives it; JUnit closes it after the last test. */
    private record Started(Playwright driver, Browser browser) implements AutoCloseable {

        private static Started now() {
            Path program = find(System.getenv().getOrDefault("PATH", "")).orElseThrow();
            Playwright driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = driver.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
            return new Started(driver, browser);
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }
}
