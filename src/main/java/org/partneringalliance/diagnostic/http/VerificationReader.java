package org.partneringalliance.diagnostic.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.AssessmentReader;
import org.partneringalliance.diagnostic.assessment.DocumentObject;
import org.partneringalliance.diagnostic.assessment.DocumentParser;
import org.partneringalliance.diagnostic.assessment.DocumentValue;
import org.partneringalliance.diagnostic.assessment.FoundProblems;
import org.partneringalliance.diagnostic.explanation.DerivationGraph;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Node;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Step;
import org.partneringalliance.diagnostic.problem.Place;

/**
 * Reads a document and, if there is one, the derivation graph to be verified, in the form in which the service gives it. A
 * request is refused whole if anything in it is wrong, naming every problem by JSON pointer. Thread-safe.
 */
final class VerificationReader {

    private static final Set<String> KEYS = Set.of("assessment", "graph");
    private static final Set<String> GRAPH_KEYS = Set.of("standard", "ruleBase", "nodes", "steps");
    private static final Set<String> NODE_KEYS = Set.of("id", "kind", "subject", "measure", "value", "withheld");
    private static final Set<String> STEP_KEYS =
            Set.of("id", "concludes", "by", "rule", "file", "bindings", "premises");

    private static final int MOST_PARTS = 100_000;
    private static final int LONGEST_TEXT = 2_000;

    private final AssessmentReader assessments;

    VerificationReader(AssessmentReader assessments) {
        this.assessments = assessments;
    }

    /** A document and the graph that is said to be its own. */
    record Request(Assessment assessment, Optional<DerivationGraph> graph) {}

    /**
     * Reads {@code {"assessment": ..., "graph": ...}} in UTF-8.
     *
     * @throws org.partneringalliance.diagnostic.assessment.MalformedDocumentException if it is not JSON
     * @throws org.partneringalliance.diagnostic.problem.ProblemsException with the problems of both
     */
    Request read(byte[] json) {
        FoundProblems problems = new FoundProblems();
        Optional<Request> read = new DocumentValue(DocumentParser.parse(json), () -> Place.of(""), problems)
                .object(KEYS)
                .flatMap(this::request);
        problems.refuse("The request");
        return read.orElseThrow();
    }

    private Optional<Request> request(DocumentObject request) {
        Optional<DerivationGraph> graph = request.optional("graph")
                .flatMap(value -> value.object(GRAPH_KEYS))
                .map(VerificationReader::graph);
        return request.required("assessment")
                .flatMap(assessments::read)
                .map(assessment -> new Request(assessment, graph));
    }

    private static DerivationGraph graph(DocumentObject graph) {
        return new DerivationGraph(
                required(graph, "standard"),
                required(graph, "ruleBase"),
                elements(graph, "nodes").stream()
                        .flatMap(value -> value.object(NODE_KEYS).map(VerificationReader::node).stream())
                        .toList(),
                elements(graph, "steps").stream()
                        .flatMap(value -> value.object(STEP_KEYS).map(VerificationReader::step).stream())
                        .toList());
    }

    private static Node node(DocumentObject node) {
        return new Node(
                required(node, "id"),
                required(node, "kind"),
                required(node, "subject"),
                required(node, "measure"),
                optional(node, "value"),
                optional(node, "withheld"));
    }

    private static Step step(DocumentObject step) {
        return new Step(
                required(step, "id"),
                required(step, "concludes"),
                required(step, "by"),
                optional(step, "rule"),
                optional(step, "file"),
                bindings(step),
                elements(step, "premises").stream()
                        .flatMap(premise -> premise.text(LONGEST_TEXT).stream())
                        .toList());
    }

    private static SortedMap<String, String> bindings(DocumentObject step) {
        SortedMap<String, String> bindings = new TreeMap<>();
        step.required("bindings")
                .flatMap(DocumentValue::object)
                .ifPresent(object -> object.entries()
                        .forEach((variable, value) ->
                                value.text(LONGEST_TEXT).ifPresent(text -> bindings.put(variable, text))));
        return bindings;
    }

    private static List<DocumentValue> elements(DocumentObject object, String key) {
        return object.required(key).map(value -> value.elements(MOST_PARTS)).orElse(List.of());
    }

    private static String required(DocumentObject object, String key) {
        return object.required(key).flatMap(value -> value.text(LONGEST_TEXT)).orElse("");
    }

    private static Optional<String> optional(DocumentObject object, String key) {
        return object.optional(key).flatMap(value -> value.text(LONGEST_TEXT));
    }
}
