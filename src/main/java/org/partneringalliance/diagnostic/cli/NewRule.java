package org.partneringalliance.diagnostic.cli;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partneringalliance.diagnostic.rule.RuleFiles;

/**
 * A rule that is begun: valid files, to be changed into what is meant.
 *
 * @param folder below the rules folder
 * @param principles empty unless a pattern or guard is diagnosed
 * @param tier empty unless something is diagnosed or called weak
 * @param urgency empty unless something is diagnosed
 * @param start the condition and the cases it begins with
 */
record NewRule(
        String id,
        String title,
        String folder,
        List<String> principles,
        String tier,
        String urgency,
        NewRuleStart start) {

    NewRule {
        principles = List.copyOf(principles);
    }

    /** The file of the rule and that of its cases, by name below the rules folder. */
    Map<String, String> files() {
        String name = folder + "/" + id + "-" + words();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name + RuleFiles.RULES, rule());
        files.put(name + RuleFiles.CASES, cases());
        return files;
    }

    /** The title as part of a file's name. */
    private String words() {
        String letters = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return letters.isEmpty() ? "rule" : letters;
    }

    private String rule() {
        return """
                // Still to be decided: put the conditions that are meant in the place of this one, then change the cases.
                rule "%s %s"
                %swhen
                    %s
                then
                    %s
                end
                """.formatted(id, title, annotations(), start.condition(), start.consequence());
    }

    private String annotations() {
        String all = annotation("principles", String.join(", ", principles))
                + annotation("tier", tier)
                + annotation("urgency", urgency);
        return all.isEmpty() ? "" : "   " + all + "\n";
    }

    private static String annotation(String name, String text) {
        return text.isEmpty() ? "" : " @%s(\"%s\")".formatted(name, text);
    }

    private String cases() {
        return """
                - name: "the condition is met"
                  given:
                    %s
                  expect: ["%5$s"]
                - name: "the same, just beyond it"
                  given:
                    %s
                  not expect: ["%5$s"]
                - name: "%s"
                  given:
                    %s
                  not expect: ["%5$s"]
                """.formatted(start.met(), start.missed(), start.unknownName(), start.unknown(), start.conclusion());
    }
}
