package org.partneringalliance.diagnostic.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.standard.Prioritisation;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.ValueNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How much the advice depends on the judgement behind each number of content brief section 6. Every number of
 * {@code knowledge-base/prioritisation} but the places on the scale of severity, and the factors of 1, which say that
 * nothing is to be adapted, is varied by 20 per cent either way, a count by at least one. Measured is in how many of the
 * constructed partnerships two of the first three actions for now stay; of a list that held fewer before, all of them.
 */
public final class Sensitivity {

    private static final double VARIATION = 0.2;
    private static final int FIRST = 3;
    private static final int STAYING = 2;

    private final List<Assessment> partnerships =
            Loaded.expected().stream().map(Loaded::assessment).toList();
    private final List<List<String>> usual = first(Loaded.standard());
    private final List<Variation> variations = new ArrayList<>();

    private Sensitivity() {}

    /**
     * A number that was varied.
     *
     * @param name where it stands, for instance {@code constants.urgency.high}
     * @param stable partnerships of which two of the first three actions stay
     * @param same partnerships of which all of them stay, in their order
     */
    record Variation(String name, String from, String to, int stable, int same, int of) {}

    /** Prints the numbers that change anything, as a table in Markdown, and how many do not. */
    public static void main(String... arguments) {
        List<Variation> variations = all();
        List<Variation> felt =
                variations.stream().filter(each -> each.same() < each.of()).toList();
        System.out.println("| number | from | to | two of the first three stay | nothing changes |");
        System.out.println("|---|---|---|---|---|");
        felt.forEach(each -> System.out.printf(
                "| %s | %s | %s | %d of %d | %d of %d |%n",
                each.name(), each.from(), each.to(), each.stable(), each.of(), each.same(), each.of()));
        System.out.printf(
                "%d variations, of which %d change nothing; in the most sensitive, two of the first three stay in %d of %d.%n",
                variations.size(),
                variations.size() - felt.size(),
                variations.stream().mapToInt(Variation::stable).min().orElseThrow(),
                variations.get(0).of());
    }

    /** Every variation, in the order of the files. */
    static List<Variation> all() {
        Sensitivity sensitivity = new Sensitivity();
        JsonNode numbers = YAMLMapper.shared().valueToTree(Loaded.standard().prioritisation());
        sensitivity.vary(numbers, numbers, "");
        return List.copyOf(sensitivity.variations);
    }

    private void vary(JsonNode root, JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .toList()
                    .forEach(key -> child(root, object.get(key), join(name, key), value -> object.set(key, value)));
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                int place = index;
                child(
                        root,
                        array.get(index),
                        name + "[" + labelled(array, index) + "]",
                        value -> array.set(place, value));
            }
        }
    }

    private void child(JsonNode root, JsonNode child, String name, Consumer<ValueNode> setter) {
        if (!child.isNumber()) {
            vary(root, child, name);
            return;
        }
        if (place(name) || neutral(name, child)) {
            return;
        }
        ValueNode original = (ValueNode) child;
        for (int sign : new int[] {-1, 1}) {
            ValueNode varied = varied(child, sign);
            setter.accept(varied);
            measure(root, name, original, varied);
            setter.accept(original);
        }
    }

    private static boolean place(String name) {
        return name.startsWith("constants.severity") && name.endsWith(".score");
    }

    private static boolean neutral(String name, JsonNode child) {
        return name.contains("Factors[") && child.doubleValue() == 1;
    }

    private static ValueNode varied(JsonNode number, int sign) {
        if (number.isIntegralNumber()) {
            int step = Math.max(1, (int) Math.round(number.intValue() * VARIATION));
            return IntNode.valueOf(number.intValue() + sign * step);
        }
        return DoubleNode.valueOf(Math.round(number.doubleValue() * (1 + sign * VARIATION) * 1e6) / 1e6);
    }

    private void measure(JsonNode root, String name, JsonNode from, JsonNode to) {
        Prioritisation varied = YAMLMapper.shared().treeToValue(root, Prioritisation.class);
        List<List<String>> now = first(with(varied));
        int stable = 0;
        int same = 0;
        for (int index = 0; index < usual.size(); index++) {
            List<String> before = usual.get(index);
            long staying = before.stream().filter(now.get(index)::contains).count();
            stable += staying >= Math.min(STAYING, before.size()) ? 1 : 0;
            same += before.equals(now.get(index)) ? 1 : 0;
        }
        variations.add(new Variation(name, from.asString(), to.asString(), stable, same, usual.size()));
    }

    private List<List<String>> first(Standard standard) {
        Diagnostician diagnostician = new Diagnostician(standard, Loaded.rules());
        return partnerships.stream()
                .map(partnership -> diagnostician.diagnose(partnership).recommendations().stream()
                        .filter(each -> each.horizon().equals("now"))
                        .limit(FIRST)
                        .map(RecommendationReport::action)
                        .toList())
                .toList();
    }

    private static Standard with(Prioritisation prioritisation) {
        Standard usual = Loaded.standard();
        return new Standard(
                usual.edition(),
                usual.hash(),
                usual.areas(),
                usual.principles(),
                usual.criteria(),
                usual.dormant(),
                usual.actions(),
                usual.patterns(),
                usual.guards(),
                usual.glossary(),
                usual.phases(),
                usual.gates(),
                usual.agreement(),
                usual.types(),
                usual.integration(),
                usual.contributions(),
                usual.facts(),
                usual.sources(),
                usual.instruments(),
                usual.groups(),
                usual.sizes(),
                usual.scales(),
                usual.forms(),
                prioritisation,
                usual.wording());
    }

    private static String join(String name, String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    /** A place in an array by what stands there, so that the table can be read. */
    private static String labelled(ArrayNode array, int index) {
        JsonNode entry = array.get(index);
        return Stream.of("principle", "type", "score")
                .filter(entry::has)
                .map(key -> entry.get(key).asString())
                .findFirst()
                .orElse(String.valueOf(index));
    }
}
