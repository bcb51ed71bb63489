package org.partneringalliance.diagnostic.study;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.partneringalliance.diagnostic.Loaded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What programs ask a service, mixed: of ten requests five want a diagnosis, two an explanation, two a what-if and one the
 * standard. Each document has a name of its own, so that nothing is answered from the cache. Thread-safe.
 */
final class Traffic {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String DIAGNOSES = "/api/v1/diagnoses";
    private static final String NAME = "the name of the partnership";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SEED = 20261126;

    private final String address;
    private final List<Question> questions = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    /** @param address of the service */
    Traffic(String address) {
        this.address = address;
        for (String sample : Loaded.expected()) {
            ask(sample);
        }
        Collections.shuffle(questions, new Random(SEED));
    }

    /**
     * A request that is sent again and again.
     *
     * @param body empty if there is none
     */
    record Question(String path, String body) {}

    private void ask(String sample) {
        ObjectNode document = (ObjectNode) JSON.readTree(Loaded.document(sample));
        ((ObjectNode) document.path("partnership")).put("name", NAME);
        Question diagnosis = new Question(DIAGNOSES, document.toString());
        String finding = Loaded.diagnostician()
                .diagnose(Loaded.assessment(sample))
                .findings()
                .get(0)
                .id();
        Question why = new Question(
                "/api/v1/explanations",
                "{\"assessment\": %s, \"of\": \"%s\", \"question\": \"why\"}".formatted(document, finding));
        Question whatIf = new Question(
                "/api/v1/what-if",
                "{\"assessment\": %s, \"change\": {\"answers\": {\"%s\": 3}}}"
                        .formatted(document, criterion(document)));
        for (int time = 0; time < 5; time++) {
            questions.add(diagnosis);
        }
        questions.addAll(List.of(why, why, whatIf, whatIf, new Question("/api/v1/standard", "")));
    }

    /** Something that somebody answered. */
    private static String criterion(JsonNode document) {
        return document.at("/responses/0/answers").propertyNames().iterator().next();
    }

    /** One after another, in an order without pattern. */
    Question next() {
        return questions.get(asked.getAndIncrement() % questions.size());
    }

    /** Every one. */
    List<Question> all() {
        return questions.stream().distinct().toList();
    }

    /** A question as it is sent, about a partnership with a new name. */
    HttpRequest request(Question question) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + question.path())).timeout(LONGEST);
        if (question.body().isEmpty()) {
            return request.build();
        }
        String body = question.body().replace(NAME, NAME + " " + asked.incrementAndGet());
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }
}
