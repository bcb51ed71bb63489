package org.partneringalliance.diagnostic.cases;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;

/** Writes cases as YAML, in the form that {@link RuleCaseReader} reads. */
public final class CaseText {

    /** In the order in which rules/README.md lists them. */
    private static final List<String> TYPES =
            List.of("Partnership", "Rating", "Gap", "Gate", "Group", "Divergence", "Assessment");

    private CaseText() {}

    /** A case as one entry of a file, with a line break at its end. */
    public static String of(RuleCase each) {
        List<String> lines = new ArrayList<>();
        lines.add("- name: " + quoted(each.name()));
        List<String> given = given(each.given());
        if (given.isEmpty()) {
            lines.add("  given: {}");
        } else {
            lines.add("  given:");
            given.forEach(line -> lines.add("    " + line));
        }
        conclusions("expect", each.expect(), lines);
        conclusions("not expect", each.notExpect(), lines);
        return String.join("\n", lines) + "\n";
    }

    /** An exact number as a decimal; a fraction without end is rounded to six places. */
    static String number(Value.Exact exact) {
        return exact.number()
                .bigDecimalValue(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<String> given(Facts facts) {
        Map<String, Map<String, Map<String, String>>> byType =
                new TreeMap<>((one, other) -> Integer.compare(TYPES.indexOf(one), TYPES.indexOf(other)));
        facts.known().forEach((key, value) -> fields(byType, key).put(key.field(), of(value)));
        List<String> lines = new ArrayList<>();
        byType.forEach((type, subjects) -> lines.add(type + ": " + subjects(subjects)));
        relations("Finding", facts.relations().stream().flatMap(CaseText::finding), lines);
        relations("Subsumed", facts.relations().stream().flatMap(CaseText::subsumed), lines);
        return lines;
    }

    private static Map<String, String> fields(Map<String, Map<String, Map<String, String>>> byType, Key key) {
        return byType.computeIfAbsent(key.type(), type -> new LinkedHashMap<>())
                .computeIfAbsent(key.subject(), subject -> new LinkedHashMap<>());
    }

    private static String subjects(Map<String, Map<String, String>> subjects) {
        return subjects.containsKey("")
                ? map(subjects.getOrDefault("", Map.of()))
                : subjects.entrySet().stream()
                        .map(subject -> quoted(subject.getKey()) + ": " + map(subject.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String map(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static void relations(String type, Stream<String> entries, List<String> lines) {
        String list = entries.collect(Collectors.joining(", ", "[", "]"));
        if (!list.equals("[]")) {
            lines.add(type + ": " + list);
        }
    }

    private static Stream<String> finding(Relation relation) {
        return relation instanceof Finding finding
                ? Stream.of("{id: %s, kind: %s, tier: %s}"
                        .formatted(quoted(finding.id()), quoted(finding.kind()), quoted(finding.tier())))
                : Stream.empty();
    }

    private static Stream<String> subsumed(Relation relation) {
        return relation instanceof Subsumed subsumed
                ? Stream.of("{finding: %s}".formatted(quoted(subsumed.finding())))
                : Stream.empty();
    }

    private static String of(Value value) {
        if (value instanceof Value.Exact exact) {
            return number(exact);
        }
        if (value instanceof Value.Words words) {
            return list(new TreeSet<>(words.words()));
        }
        return value instanceof Value.Flag flag ? String.valueOf(flag.set()) : quoted(value.toString());
    }

    /** What a rule diagnoses is named by its id alone. */
    private static void conclusions(String key, List<String> conclusions, List<String> lines) {
        if (!conclusions.isEmpty()) {
            String diagnose = Kind.DIAGNOSE.word() + " ";
            lines.add("  " + key + ": "
                    + list(conclusions.stream()
                            .map(each -> each.startsWith(diagnose) ? each.substring(diagnose.length()) : each)
                            .toList()));
        }
    }

    private static String list(Collection<String> words) {
        return words.stream().map(CaseText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
