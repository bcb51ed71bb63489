package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleFiles;

/** A service over two rules for the shipped standard, so that it can be reloaded often. */
class ReleasesTest {

    private static final String RULE = "patterns/power-and-money/DX-02-host-capture.drl";
    private static final String OTHER_RULE = "patterns/governance/DX-30-unfenced-dispute.drl";
    private static final String MEDIUM = "@urgency(\"medium\")";
    private static final String HIGH = "@urgency(\"high\")";
    private static final String DOCUMENT = new String(Loaded.document("coastal-waste"), StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final List<WeakReference<Diagnostician>> loaded = new ArrayList<>();
    private volatile CountDownLatch loading = new CountDownLatch(0);
    private volatile CountDownLatch mayLoad = new CountDownLatch(0);
    private Editable service;

    @BeforeEach
    void start() throws IOException {
        for (String file : List.of(RULE, OTHER_RULE)) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(Path.of("rules").resolve(file), folder.resolve(file));
        }
        service = new Editable(folder, this::content);
    }

    private Content content() {
        loading.countDown();
        awaited(mayLoad);
        Diagnostician diagnostician = new Diagnostician(
                Loaded.standard(), RuleBaseLoader.load(folder, Loaded.rules().vocabulary(), Editable.CACHE));
        loaded.add(new WeakReference<>(diagnostician));
        return new Content(diagnostician, RuleFiles.read(Path.of("rules")), List.of(), new TreeMap<>());
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aRollbackGivesTheBytesOfBeforeAndAnotherOneLeadsBackAgain() {
        List<String> before = answers();
        service.edit(RULE, MEDIUM, HIGH);
        service.reload();
        List<String> after = answers();

        assertThat(service.rollback().statusCode()).isEqualTo(200);
        assertThat(answers()).isEqualTo(before).doesNotContainAnyElementsOf(after);
        assertThat(service.versions()).isEqualTo("2 previous, 1 current");

        assertThat(service.rollback().statusCode()).isEqualTo(200);
        assertThat(answers()).isEqualTo(after);
        assertThat(service.versions()).isEqualTo("2 current, 1 previous");
    }

    @Test
    void twentyReloadsEachWithItsRollbackGiveTheSameBytes() {
        List<String> before = answers();
        service.edit(RULE, MEDIUM, HIGH);
        Set<List<String>> after = new HashSet<>();
        for (int round = 0; round < 20; round++) {
            assertThat(service.reload().statusCode()).isEqualTo(200);
            after.add(answers());
            assertThat(service.rollback().statusCode()).isEqualTo(200);
            assertThat(answers()).isEqualTo(before);
        }

        assertThat(after).hasSize(1);
        assertThat(service.versions()).startsWith("21 previous, 20 retired, ").endsWith(", 2 retired, 1 current");
    }

    @Test
    void aFolderThatDidNotChangeLeavesEverythingAsItIs() {
        service.edit(RULE, MEDIUM, HIGH);
        service.reload();

        assertThat(service.reload().statusCode()).isEqualTo(200);
        assertThat(service.versions()).isEqualTo("2 current, 1 previous");
    }

    @Test
    void aReloadAfterARollbackRetiresWhatWasTakenBack() {
        service.edit(RULE, MEDIUM, HIGH);
        service.reload();
        service.rollback();
        service.edit(RULE, HIGH, "@urgency(\"low\")");

        assertThat(service.reload().statusCode()).isEqualTo(200);
        assertThat(service.versions()).isEqualTo("3 current, 2 retired, 1 previous");
    }

    @Test
    void withoutAnEarlierVersionARollbackIsRefused() {
        HttpResponse<String> rollback = service.rollback();

        assertThat(rollback.statusCode()).isEqualTo(409);
        assertThat(Running.json(rollback).path("detail").asString()).contains("no version to go back to");
    }

    @Test
    void theReportOfARefusedReloadStaysWhenAnotherOneSucceeds() {
        service.edit(RULE, "headReportsTo", "headReportTo");
        HttpResponse<String> refused = service.reload();
        service.edit(RULE, "headReportTo", "headReportsTo");
        service.edit(RULE, MEDIUM, HIGH);

        HttpResponse<String> reload = service.reload();

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(reload.statusCode()).isEqualTo(200);
        assertThat(Running.json(reload).at("/lastRefused/errors"))
                .isNotEmpty()
                .isEqualTo(Running.json(refused).path("errors"));
    }

    @Test
    @Timeout(120)
    void duringAHundredReloadsEveryAnswerIsWhollyOfOneReleaseAndNoClassesGather() throws Exception {
        Set<String> known = new HashSet<>(answers());
        service.edit(RULE, MEDIUM, HIGH);
        service.reload();
        known.addAll(answers());
        AtomicBoolean end = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Set<String>>> traffic =
                List.of(threads.submit(() -> answersUntil(end)), threads.submit(() -> answersUntil(end)));
        reloads(50);
        int half = loadedClasses();
        reloads(50);
        int whole = loadedClasses();
        end.set(true);
        threads.shutdown();

        assertThat(known).hasSize(4);
        for (Future<Set<String>> seen : traffic) {
            assertThat(seen.get()).isNotEmpty().isSubsetOf(known);
        }
        assertThat(whole - half)
                .as("classes that stay of 50 reloads, each of which defines more than 80")
                .isLessThan(50);
    }

    private Set<String> answersUntil(AtomicBoolean end) {
        Set<String> seen = new HashSet<>();
        while (!end.get()) {
            seen.addAll(answers());
        }
        return seen;
    }

    private void reloads(int number) {
        for (int pair = 0; pair < number / 2; pair++) {
            reload(HIGH, MEDIUM);
            reload(MEDIUM, HIGH);
        }
    }

    private void reload(String from, String to) {
        service.edit(RULE, from, to);
        assertThat(service.reload().statusCode()).isEqualTo(200);
    }

    private static int loadedClasses() {
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    @Test
    void ofARetiredReleaseNothingIsKept() {
        reload(MEDIUM, HIGH);
        reload(HIGH, MEDIUM);
        for (int round = 0; round < 50 && loaded.get(0).get() != null; round++) {
            System.gc();
        }

        assertThat(loaded.get(0).get()).isNull();
        assertThat(loaded.get(1).get()).isNotNull();
    }

    @Test
    @Timeout(60)
    void whileAReloadIsUnderWayTheServiceAnswersAndAnotherChangeIsRefused() throws Exception {
        List<String> before = answers();
        service.edit(RULE, MEDIUM, HIGH);
        loading = new CountDownLatch(1);
        mayLoad = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<HttpResponse<String>> reload = thread.submit(service::reload);
        loading.await();

        assertThat(answers()).isEqualTo(before);
        assertThat(service.reload().statusCode()).isEqualTo(409);
        assertThat(service.rollback().statusCode()).isEqualTo(409);

        mayLoad.countDown();
        assertThat(reload.get().statusCode()).isEqualTo(200);
        assertThat(service.versions()).isEqualTo("2 current, 1 previous");
        thread.shutdown();
    }

    /** Two answers, each of which names its rule base. */
    private List<String> answers() {
        return Stream.of(service.diagnose(DOCUMENT), service.get("/api/v1/rules"))
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .map(HttpResponse::body)
                .toList();
    }
}
