package org.partneringalliance.diagnostic.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rules that ask for no finding cost by GoRules zen, which runs in Node, beside a Drools session with the same rules and
 * facts; both have to find the same. First {@code npm install --no-package-lock --prefix src/test/zen}.
 */
public final class ZenCost {

    private static final Path FOLDER = Path.of("target/zen");
    private static final String SECONDS = "10";
    private static final int WARM_UPS = 5_000;
    private static final int RUNS = 5_000;
    private static final double MICROSECOND = 1000;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ZenCost() {}

    /** Prints one row for each size of assessment. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        RuleBase shipped = Loaded.rules();
        List<Rule> rules = EvreteRules.expressible(shipped.rules(), shipped.vocabulary());
        Inference drools = new Inference(Loaded.standard(), EvreteRules.part(shipped));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("rules.json"), MAPPER.writeValueAsBytes(graph(rules, shipped.vocabulary())));
        System.out.printf(
                "%d of %d rules%n%n| assessment | zen, Drools = 1 |%n|---|---|%n",
                rules.size(), shipped.rules().size());
        for (Workload workload : Workload.values()) {
            Facts facts = Loaded.diagnostician()
                    .inference()
                    .facts(Loaded.diagnostician().examine(workload.assessment()).ratings());
            Files.write(FOLDER.resolve("facts.json"), MAPPER.writeValueAsBytes(json(facts)));
            JsonNode zen = zen();
            List<String> fired = drools.conclude(facts).firings().stream()
                    .map(firing -> firing.rule().id())
                    .sorted()
                    .toList();
            List<String> held = new ArrayList<>();
            zen.get("held").forEach(rule -> held.add(rule.asString()));
            if (!held.equals(fired)) {
                throw new IllegalStateException("Different conclusions: " + fired + " and " + held);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f |%n",
                    workload.name().toLowerCase(Locale.ROOT),
                    zen.get("microseconds").asDouble() / median(drools, facts));
        }
    }

    /** In microseconds. */
    private static double median(Inference drools, Facts facts) {
        for (int run = 0; run < WARM_UPS; run++) {
            drools.conclude(facts);
        }
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            drools.conclude(facts);
            times[run] = (System.nanoTime() - start) / MICROSECOND;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static JsonNode zen() throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "src/test/zen/evaluate.mjs", FOLDER.toString(), SECONDS)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (node.waitFor() != 0) {
            throw new IllegalStateException("Node does not evaluate; was npm install run in src/test/zen?");
        }
        return MAPPER.readTree(answer);
    }

    private static ObjectNode json(Facts facts) {
        ObjectNode json = MAPPER.createObjectNode();
        facts.known().forEach((key, value) -> {
            if (value instanceof Value.Exact number) {
                json.put(name(key), Threshold.code(number.number()));
            } else if (value instanceof Value.Words words) {
                ArrayNode all = json.putArray(name(key));
                words.words().stream().sorted().forEach(all::add);
            } else {
                json.put(name(key), value.toString());
            }
        });
        return json;
    }

    private static String name(Key key) {
        return key.type() + "/" + key.subject() + "/" + key.field();
    }

    /** One node with an expression for each rule. */
    private static ObjectNode graph(List<Rule> rules, Vocabulary vocabulary) {
        ObjectNode graph = MAPPER.createObjectNode();
        ArrayNode nodes = graph.putArray("nodes");
        nodes.addObject().put("id", "in").put("name", "in").put("type", "inputNode");
        ObjectNode node =
                nodes.addObject().put("id", "rules").put("name", "rules").put("type", "expressionNode");
        ArrayNode expressions = node.putObject("content").putArray("expressions");
        for (Rule rule : rules) {
            expressions
                    .addObject()
                    .put("id", rule.id())
                    .put("key", rule.id())
                    .put("value", expression(rule.condition(), vocabulary));
        }
        nodes.addObject().put("id", "out").put("name", "out").put("type", "outputNode");
        ArrayNode edges = graph.putArray("edges");
        edges.addObject()
                .put("id", "first")
                .put("sourceId", "in")
                .put("targetId", "rules")
                .put("type", "edge");
        edges.addObject()
                .put("id", "second")
                .put("sourceId", "rules")
                .put("targetId", "out")
                .put("type", "edge");
        return graph;
    }

    private static String expression(Condition condition, Vocabulary vocabulary) {
        if (condition instanceof AllOf all) {
            return joined(all.parts(), " and ", vocabulary);
        }
        if (condition instanceof AnyOf any) {
            return joined(any.parts(), " or ", vocabulary);
        }
        Pattern pattern = (Pattern) condition;
        return EvreteRules.comparisons(pattern, vocabulary).stream()
                .map(constraint -> comparison(EvreteRules.key(pattern, constraint, vocabulary), constraint))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    private static String joined(List<Condition> parts, String word, Vocabulary vocabulary) {
        return parts.stream().map(part -> expression(part, vocabulary)).collect(Collectors.joining(word, "(", ")"));
    }

    private static String comparison(String key, Constraint constraint) {
        String fact = "facts[\"" + key + "\"]";
        List<String> operands =
                constraint.operands().stream().map(ZenCost::operand).toList();
        String holds = constraint.operator() == Operator.CONTAINS
                ? "contains(" + fact + ", " + operands.get(0) + ")"
                : constraint.operator() == Operator.IN
                        ? fact + " in [" + String.join(", ", operands) + "]"
                        : fact + " " + constraint.operator().symbol() + " " + operands.get(0);
        return "(" + fact + " != null and " + holds + ")";
    }

    private static String operand(Operand operand) {
        if (operand instanceof Operand.Decimal decimal) {
            return BigDecimal.valueOf(Threshold.code(decimal.number())).toPlainString();
        }
        return "\"" + (operand instanceof Operand.Flag flag ? flag.set() : ((Operand.Text) operand).text()) + "\"";
    }
}
