package org.partneringalliance.diagnostic.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.partneringalliance.diagnostic.web.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the service with signal 9 while several people answer, starts it anew on the same folder, and checks that every
 * answer is there that it had acknowledged, and none that nobody sent. A hundred rounds:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test
 *     -Dexec.mainClass=org.partneringalliance.diagnostic.study.KillStudy -Dexec.args=100</pre>
 */
public final class KillStudy {

    private static final long SEED = 20261125;
    private static final int PEOPLE = 6;
    private static final int MOST_BEFORE_KILL = 400;
    private static final String CRITERION = "fieldset class=\"question\" id=\"([^\"]+)\"";

    private final Path folder;
    private final Random random = new Random(SEED);
    private final List<String> wrong = new ArrayList<>();
    private int acknowledged;

    private KillStudy(Path folder) {
        this.folder = folder;
    }

    /** Prints how many answers were acknowledged and how many were wrong afterwards; ends with 1 if any was. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments.length == 0 ? "100" : arguments[0]);
        Result result = run(Files.createTempDirectory("kill-study"), rounds);
        System.out.printf(
                "%d kills, %d acknowledged answers, %d missing or never sent%n",
                rounds, result.acknowledged(), result.wrong().size());
        result.wrong().forEach(System.out::println);
        if (!result.wrong().isEmpty()) {
            System.exit(1);
        }
    }

    /**
     * What came of it.
     *
     * @param acknowledged answers of all rounds
     * @param wrong those that were not there afterwards, and those that were but had not been sent
     */
    public record Result(int acknowledged, List<String> wrong) {}

    /** Rounds on the store of an empty folder. */
    public static Result run(Path folder, int rounds) throws IOException, InterruptedException {
        return new KillStudy(folder).run(rounds);
    }

    private Result run(int rounds) throws IOException, InterruptedException {
        String partnership = "";
        List<Answering> people = List.of();
        for (int round = 0; round <= rounds; round++) {
            try (ServiceProcess service = ServiceProcess.start(folder)) {
                Visitor facilitator = new Visitor(service.address());
                if (round == 0) {
                    String address = facilitator.begin("Killed", "alone");
                    partnership = address.replaceFirst("/rounds/.*", "");
                    people = people(facilitator, address);
                } else {
                    check(facilitator, partnership, people);
                }
                if (round < rounds) {
                    answerUntilKilled(service, people);
                }
            }
        }
        return new Result(acknowledged, List.copyOf(wrong));
    }

    private static List<Answering> people(Visitor facilitator, String round) {
        for (int more = facilitator.links(round).size(); more < PEOPLE; more++) {
            facilitator.post(round + "/respondents", "organisation", "o1", "name", "", "mode", "alone");
        }
        List<String> links = facilitator.links(round);
        List<String> criteria =
                Visitor.all(facilitator.get(links.get(0)), "href=\"" + links.get(0) + "/([A-Z]+)\"").stream()
                        .flatMap(area -> Visitor.all(facilitator.get(links.get(0) + "/" + area), CRITERION).stream())
                        .toList();
        return links.stream().map(link -> new Answering(link, criteria)).toList();
    }

    private void answerUntilKilled(ServiceProcess service, List<Answering> people) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(1 + random.nextInt(MOST_BEFORE_KILL));
        AtomicInteger told = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<?>> answering = new ArrayList<>();
            for (Answering person : people) {
                answering.add(threads.submit(() -> person.untilNobodyAnswers(service.address(), () -> {
                    told.incrementAndGet();
                    if (left.decrementAndGet() == 0) {
                        service.kill();
                    }
                })));
            }
            for (Future<?> each : answering) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
        acknowledged += told.get();
    }

    /** Reads the whole partnership as a facilitator exports it. */
    private void check(Visitor facilitator, String partnership, List<Answering> people) {
        Map<String, Map<String, String>> kept = new TreeMap<>();
        JsonNode file = JsonMapper.shared()
                .readTree(facilitator.get(partnership + "/export").body());
        for (JsonNode respondent : file.path("rounds").path(0).path("respondents")) {
            Map<String, String> answers = new TreeMap<>();
            respondent
                    .path("answers")
                    .forEachEntry((criterion, answer) -> answers.put(
                            criterion,
                            Answering.value(
                                    answer.path("level").asString(),
                                    answer.path("comment").asString())));
            kept.put("/answer/" + respondent.path("access").asString(), answers);
        }
        for (Answering person : people) {
            wrong.addAll(person.wrong(kept.getOrDefault(person.link(), Map.of())));
        }
    }
}
