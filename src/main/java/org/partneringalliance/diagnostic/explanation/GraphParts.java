package org.partneringalliance.diagnostic.explanation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Kind;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Node;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Step;

/** Collects the nodes and steps of a derivation graph, each once. Not thread-safe. */
final class GraphParts {

    private final SortedMap<String, Node> nodes = new TreeMap<>();
    private final SortedMap<String, Step> steps = new TreeMap<>();

    /** The graph of what was collected. */
    DerivationGraph graph(String standard, String ruleBase) {
        return new DerivationGraph(standard, ruleBase, List.copyOf(nodes.values()), List.copyOf(steps.values()));
    }

    String node(Kind kind, String subject, String measure, Optional<String> value, Optional<String> withheld) {
        Node node = Node.of(kind, subject, measure, value, withheld);
        nodes.put(node.id(), node);
        return node.id();
    }

    String node(Kind kind, String subject, String measure, String value) {
        return node(kind, subject, measure, Optional.of(value), Optional.empty());
    }

    String node(Kind kind, String subject) {
        return node(kind, subject, "", Optional.empty(), Optional.empty());
    }

    void follows(String node, String by, List<String> premises) {
        step(Step.of(node, by, Optional.empty(), Optional.empty(), new TreeMap<>(), premises));
    }

    void step(Step step) {
        steps.put(step.id(), step);
    }
}
