package org.partneringalliance.diagnostic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.http.Content;
import org.partneringalliance.diagnostic.http.Service;
import org.partneringalliance.diagnostic.http.Settings;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The service and the command say the same of a rule. */
class RuleDoorsTest {

    /** What only the command says. */
    private static final List<String> OWN = List.of("sentence", "when", "about", "serves", "subsumes", "readBy");

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(
                () -> new Content(
                        Loaded.diagnostician(), RuleFiles.read(Path.of("rules")), Loaded.cases(), new TreeMap<>()),
                Settings.of("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theCommandSaysAllThatTheServiceAnswers(String id) throws IOException, InterruptedException {
        ObjectNode shown = (ObjectNode) withoutEmpty(shown(id));

        assertThat(shown.remove(OWN)).isEqualTo(withoutEmpty(served(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "DX-02, 5, true, false",
        "DX-01-urgent, 0, false, false",
        "A19-condition, 0, true, false",
        "CR-1, 0, false, false",
        "A36-protect-first, 0, true, false",
        "DX-25, 3, true, true",
    })
    void whatFollowsIsSaidOfTheRuleThatItFollowsFrom(String id, int actions, boolean heldBack, boolean subsumed)
            throws IOException, InterruptedException {
        JsonNode answer = served(id);

        assertThat(answer.path("actions")).hasSize(actions);
        assertThat(answer.has("heldBack")).isEqualTo(heldBack);
        assertThat(answer.has("subsumedBy")).isEqualTo(subsumed);
    }

    private static List<String> ids() {
        return Loaded.rules().rules().stream().map(Rule::id).toList();
    }

    private static JsonNode shown(String id) {
        return JsonMapper.shared()
                .readTree(Run.of("rules", "show", id, "--json").out());
    }

    private static JsonNode served(String id) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.port() + "/api/v1/rules/" + id);
        return JsonMapper.shared()
                .readTree(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body());
    }

    /** The service leaves out empty lists and texts, the command does not. */
    private static JsonNode withoutEmpty(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((name, value) -> {
                JsonNode inner = withoutEmpty(value);
                if (inner.isContainer() ? !inner.isEmpty() : !inner.asString().isEmpty()) {
                    kept.set(name, inner);
                }
            });
            return kept;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> kept.add(withoutEmpty(element)));
            return kept;
        }
        return node;
    }
}
