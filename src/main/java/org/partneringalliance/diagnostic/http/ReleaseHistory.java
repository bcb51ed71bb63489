package org.partneringalliance.diagnostic.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RuleBaseVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.StandardVersion;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * The release that answers, the one before it, and what is remembered of others. Immutable: each change is a new history.
 *
 * @param retired of these nothing is kept but their versions; the oldest are forgotten
 * @param lastRefused the last reload that was refused, also if others were not refused since
 */
public record ReleaseHistory(
        Numbered current, Optional<Numbered> previous, List<Version> retired, Optional<Refusal> lastRefused) {

    private static final int MOST_RETIRED = 20;

    /** A release with what is remembered of it later. */
    public record Numbered(Version version, Release release) {

        private static Numbered of(int number, Release release) {
            return new Numbered(
                    new Version(number, now(), release.standardVersion(), release.ruleBaseVersion()), release);
        }
    }

    /**
     * What a release was made of.
     *
     * @param number from 1, in the order of loading
     */
    public record Version(int number, Instant loaded, StandardVersion standard, RuleBaseVersion ruleBase) {}

    /** A reload that was refused, with everything that was wrong. */
    public record Refusal(Instant at, List<ProblemDocument.Entry> errors) {}

    /** What has become of a version. */
    public enum State {
        /** It answers. */
        @JsonProperty("current")
        CURRENT,
        /** A rollback leads to it. */
        @JsonProperty("previous")
        PREVIOUS,
        /** It is gone. */
        @JsonProperty("retired")
        RETIRED
    }

    /** A version as it is published. */
    public record Entry(State state, @JsonUnwrapped Version version) {}

    /**
     * A history as it is published.
     *
     * @param versions the newest first
     */
    public record Report(List<Entry> versions, Optional<Refusal> lastRefused) {}

    /** The history of a service that begins. */
    static ReleaseHistory of(Release first) {
        return new ReleaseHistory(Numbered.of(1, first), Optional.empty(), List.of(), Optional.empty());
    }

    /** A new release answers. */
    ReleaseHistory with(Release next) {
        List<Version> older = new ArrayList<>(retired);
        previous.ifPresent(release -> older.add(release.version()));
        return new ReleaseHistory(
                Numbered.of(newest() + 1, next),
                Optional.of(current),
                List.copyOf(older.subList(Math.max(0, older.size() - MOST_RETIRED), older.size())),
                lastRefused);
    }

    /** The newest release is never retired: what comes before it is. */
    private int newest() {
        return live().mapToInt(Version::number).max().orElseThrow();
    }

    private Stream<Version> live() {
        return Stream.concat(Stream.of(current), previous.stream()).map(Numbered::version);
    }

    /** The previous release answers and the current one is the previous; empty if there is none. */
    Optional<ReleaseHistory> back() {
        return previous.map(before -> new ReleaseHistory(before, Optional.of(current), retired, lastRefused));
    }

    /** A reload was refused. */
    ReleaseHistory refusing(List<Problem> problems) {
        Refusal refusal = new Refusal(now(), ProblemDocument.inFiles(problems));
        return new ReleaseHistory(current, previous, retired, Optional.of(refusal));
    }

    /** As it is published. */
    Report report() {
        List<Entry> versions = new ArrayList<>();
        versions.add(new Entry(State.CURRENT, current.version()));
        previous.ifPresent(before -> versions.add(new Entry(State.PREVIOUS, before.version())));
        retired.forEach(version -> versions.add(new Entry(State.RETIRED, version)));
        versions.sort(
                Comparator.comparing((Entry entry) -> entry.version().number()).reversed());
        return new Report(List.copyOf(versions), lastRefused);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
