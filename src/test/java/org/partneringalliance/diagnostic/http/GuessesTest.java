package org.partneringalliance.diagnostic.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partneringalliance.diagnostic.http.Running.header;
import static org.partneringalliance.diagnostic.http.Running.json;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Time passes only where a test says so. */
class GuessesTest {

    private static final String WORD = "only-for-tests-0123456789";
    private static final AdminToken TOKEN =
            AdminToken.of(Map.of(AdminToken.VARIABLE, WORD)).orElseThrow();

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final Guesses guesses = new Guesses(now::get);

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void guess(int times) {
        for (int time = 0; time < times; time++) {
            assertThat(guesses.right(TOKEN, "guess " + time)).isFalse();
        }
    }

    @Test
    void tenWrongGuessesAreLookedAtInAMinute() {
        guess(10);

        assertThatThrownBy(() -> guesses.right(TOKEN, "another"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.retrySeconds()).isEqualTo(60));
    }

    @Test
    void theRightWordIsTakenAgainAfterAMinuteHoweverManyGuessesThereWereMeanwhile() {
        guess(10);
        for (int second = 0; second < 59; second++) {
            pass(1);
            assertThatThrownBy(() -> guesses.right(TOKEN, WORD)).isInstanceOf(RefusedException.class);
        }

        pass(1);

        assertThat(guesses.right(TOKEN, WORD)).isTrue();
    }

    @Test
    void theRightWordIsNoGuess() {
        guess(9);
        for (int time = 0; time < 100; time++) {
            assertThat(guesses.right(TOKEN, WORD)).isTrue();
        }
    }

    @Test
    void aMinuteMayBeginAtAnyTime() {
        guess(5);
        pass(30);
        guess(5);
        pass(30);
        guess(5);

        assertThatThrownBy(() -> guesses.right(TOKEN, WORD))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.retrySeconds()).isEqualTo(30));
    }

    @Test
    void whoeverGuessesOnManyThreadsGetsNoMore() throws Exception {
        CyclicBarrier together = new CyclicBarrier(20);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Future<Boolean>> looked = new ArrayList<>();
        for (int thread = 0; thread < 20; thread++) {
            looked.add(threads.submit(() -> {
                together.await();
                try {
                    return !guesses.right(TOKEN, "a guess");
                } catch (RefusedException refused) {
                    return false;
                }
            }));
        }
        threads.shutdown();
        int count = 0;
        for (Future<Boolean> each : looked) {
            count += each.get() ? 1 : 0;
        }

        assertThat(count).isEqualTo(10);
    }

    @Test
    void bothAddressesCountTogetherAndSayWhenToComeAgain() {
        Settings settings = Settings.of("localhost", 0).administeredWith(TOKEN).timedBy(now::get);
        try (Service service = Service.start(Running::content, settings)) {
            for (int time = 0; time < 5; time++) {
                assertThat(post(service, "reload", "guess").statusCode()).isEqualTo(401);
                assertThat(post(service, "rollback", "guess").statusCode()).isEqualTo(401);
            }

            HttpResponse<String> refused = post(service, "reload", WORD);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(header(refused, "Retry-After")).isEqualTo("60");
            assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(json(refused).path("type").asString()).endsWith("too-many-guesses");
            pass(60);
            assertThat(post(service, "reload", WORD).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> post(Service service, String change, String word) {
        URI address = URI.create("http://localhost:" + service.port() + "/api/v1/rules/" + change);
        return Running.send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + word)
                .POST(BodyPublishers.noBody()));
    }
}
