package org.partneringalliance.diagnostic.http;

import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.cache.CaffeineStatsCounter;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Stage;
import org.partneringalliance.diagnostic.diagnosis.Stages;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * What a service counts and times, as Prometheus reads it. No label holds anything that whoever asks can choose, nor the
 * name of anybody or anything that is kept. Thread-safe.
 */
final class Metrics implements Stages, AutoCloseable {

    /** What the text is, as its readers want it named. */
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Duration[] BOUNDS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final int HUNDRED = 100;
    private static final String RULE = "rule";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final MeterProvider<Timer> requests = Timer.builder("http.server.requests")
            .description("Requests by the route that answered them, from their head to the end of their answer")
            .serviceLevelObjectives(BOUNDS)
            .withRegistry(registry);
    private final MeterProvider<Timer> stages = Timer.builder("diagnostic.stage")
            .description("Stages of diagnoses, explanations and what-ifs")
            .withRegistry(registry);
    private final MeterProvider<Counter> firings = Counter.builder("diagnostic.rule.firings")
            .description("How often a rule fired in diagnoses that were made, not taken from the cache")
            .withRegistry(registry);
    private final MeterProvider<Timer> reloads = Timer.builder("diagnostic.reloads")
            .description("Reloads of standard and rules by what came of them")
            .withRegistry(registry);
    private final StatsCounter cache = new CaffeineStatsCounter(registry, "diagnoses");
    private final AtomicLong kept = new AtomicLong();
    private final MultiGauge release = MultiGauge.builder("diagnostic.release")
            .description("Always 1; its labels say what answers now")
            .register(registry);

    Metrics() {
        // One that was not run yet is seen to be there.
        Stream.of(Stage.values()).forEach(this::timer);
        bytes("diagnostic.cache.weight", "Diagnoses that are kept, about", kept::get);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    @Override
    public <T> T run(Stage stage, Supplier<T> work) {
        long begin = System.nanoTime();
        try {
            return work.get();
        } finally {
            timer(stage).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Stage stage) {
        return stages.withTag("stage", stage.name().toLowerCase(Locale.ROOT));
    }

    /** A request was answered. */
    void answered(String method, String route, int status, Duration duration) {
        requests.withTags("method", method, "route", route, "status", status / HUNDRED + "xx")
                .record(duration);
    }

    /** Rules fired in one diagnosis. */
    void fired(Collection<Firing> fired) {
        fired.forEach(firing -> firings.withTag(RULE, firing.rule().id()).increment());
    }

    /** Where a cache of diagnoses counts what it had and what it let go; the same for all releases. */
    StatsCounter cache() {
        return cache;
    }

    /** Does the work of a reload and remembers what came of it. */
    void reload(Runnable work) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            work.run();
            outcome = "ok";
        } catch (ProblemsException refused) {
            outcome = "refused";
            throw refused;
        } catch (RefusedException busy) {
            outcome = "busy";
            throw busy;
        } finally {
            sample.stop(reloads.withTag("outcome", outcome));
        }
    }

    /** A number that changes, asked for whenever somebody reads. */
    void gauge(String name, String description, LongSupplier number) {
        Gauge.builder(name, number::getAsLong).description(description).register(registry);
    }

    /** A number of bytes that changes. */
    void bytes(String name, String description, LongSupplier number) {
        Gauge.builder(name, number::getAsLong)
                .description(description)
                .baseUnit("bytes")
                .register(registry);
    }

    /** A number that only grows. */
    Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    /** Everything, of a service with this history. */
    String text(ReleaseHistory history) {
        kept.set(Stream.concat(Stream.of(history.current()), history.previous().stream())
                .mapToLong(each -> each.release().diagnoses().weight())
                .sum());
        release.register(List.of(MultiGauge.Row.of(labels(history.current().version()), 1)), true);
        // A rule that has not fired is seen to be there.
        history.current().release().rules().all().forEach(rule -> firings.withTag(RULE, rule.id()));
        return registry.scrape();
    }

    private static Tags labels(ReleaseHistory.Version version) {
        return Tags.of(
                "version", String.valueOf(version.number()),
                "standard", version.standard().version(),
                "standard_hash", version.standard().hash(),
                "rule_base_hash", version.ruleBase().hash());
    }

    /** Watches the collections of garbage no longer. */
    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
