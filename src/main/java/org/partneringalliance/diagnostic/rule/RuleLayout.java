package org.partneringalliance.diagnostic.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * Lays rules out in the one form that the shipped rules have: annotations in a line below the name, one condition in a
 * line, alternatives broken before {@code or} where a line would be longer than 120 columns. Comments above the rule, and
 * those that fill lines above a condition, are kept. What is laid out is the same tree, and laying it out again changes
 * nothing.
 */
public final class RuleLayout {

    private static final String INDENT = "    ";

    private RuleLayout() {}

    /**
     * A file in this form, or why it stays as it is.
     *
     * @param text empty if it stays as it is
     * @param problems what cannot be read in it
     * @param reason why it stays as it is although it can be read; empty otherwise
     */
    public record LaidOut(Optional<String> text, List<Problem> problems, String reason) {
        public LaidOut {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Lays out a file.
     *
     * @param file its name, for the places of problems
     */
    public static LaidOut of(String file, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        Optional<Rule> rule = RuleParser.parse(file, bytes, problems);
        if (rule.isEmpty()) {
            return new LaidOut(Optional.empty(), problems, "");
        }
        String source = new String(bytes, StandardCharsets.UTF_8);
        Optional<Comments> comments = Comments.of(source, rule.get());
        if (comments.isEmpty()) {
            return leftAlone(
                    "a comment stands where it cannot be kept; move it to a line above a condition or the rule");
        }
        String text = of(rule.get(), comments.get());
        Optional<Rule> again = RuleParser.parse(file, text.getBytes(StandardCharsets.UTF_8), problems);
        return again.filter(read -> of(read).equals(of(rule.get()))).isPresent()
                ? new LaidOut(Optional.of(text), List.of(), "")
                : leftAlone("in this form it would be read as another rule");
    }

    private static LaidOut leftAlone(String reason) {
        return new LaidOut(Optional.empty(), List.of(), reason);
    }

    /** A rule without comments. */
    public static String of(Rule rule) {
        return of(rule, Comments.NONE);
    }

    private static String of(Rule rule, Comments comments) {
        List<String> lines = new ArrayList<>(comments.above());
        lines.add("rule \"" + rule.id() + " " + rule.title() + "\"");
        String annotations = annotations(rule);
        if (!annotations.isEmpty()) {
            lines.add(INDENT + annotations);
        }
        lines.add("when");
        List<Condition> parts = rule.condition().parts();
        for (int index = 0; index < parts.size(); index++) {
            comments.above(index).forEach(comment -> lines.add(INDENT + comment));
            lines.add(INDENT + ConditionLayout.of(parts.get(index), INDENT.length()));
        }
        lines.add("then");
        lines.add(INDENT + rule.conclusion().kind().word() + "( "
                + ConditionText.of(rule.conclusion().target()) + " );");
        lines.add("end");
        return String.join("\n", lines) + "\n";
    }

    private static String annotations(Rule rule) {
        List<String> annotations = new ArrayList<>();
        if (!rule.principles().isEmpty()) {
            annotations.add(annotation("principles", String.join(", ", rule.principles())));
        }
        if (!rule.tier().isEmpty()) {
            annotations.add(annotation("tier", rule.tier()));
        }
        if (!rule.urgency().isEmpty()) {
            annotations.add(annotation("urgency", rule.urgency()));
        }
        if (rule.points() > 0) {
            annotations.add(annotation("points", String.valueOf(rule.points())));
        }
        return String.join(" ", annotations);
    }

    private static String annotation(String name, String text) {
        return "@" + name + "(\"" + text + "\")";
    }
}
