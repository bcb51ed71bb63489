package org.partneringalliance.diagnostic.standard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How conclusions are put into words: templates with slots in braces. Immutable.
 *
 * @param conditions by type, or type and field, of the rule vocabulary
 * @param relations by type of the closed world
 * @param statements whole sentences about a conclusion, by name
 * @param rules for rules whose conditions, one by one, read badly
 */
public record Wording(
        List<OfCondition> conditions, List<OfRelation> relations, List<Statement> statements, List<OfRule> rules) {

    /** A word in small letters between braces. */
    static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

    public Wording {
        conditions = List.copyOf(conditions);
        relations = List.copyOf(relations);
        statements = List.copyOf(statements);
        rules = List.copyOf(rules);
    }

    /**
     * A comparison.
     *
     * @param of a type, or a type and a field joined by a dot
     * @param about what is compared, without its value
     * @param unit of its value; empty if it has none
     */
    public record OfCondition(String of, String about, String partner, String consultant, Optional<Unit> unit) {}

    /** What is counted: the word after 1, and after every other number. */
    public record Unit(String one, String many) {}

    /** Something that exists or does not. */
    public record OfRelation(String of, String present, String absent) {}

    /** A whole sentence. */
    public record Statement(String of, String partner, String consultant) {}

    /**
     * All conditions of a rule in one sentence.
     *
     * @param consultant empty if its conditions are listed for consultants
     */
    public record OfRule(String rule, String partner, String consultant) {}

    /** The template for a field of a type, or else for the type. */
    public OfCondition condition(String type, String field) {
        return conditions.stream()
                .filter(each -> each.of().equals(type + "." + field))
                .findFirst()
                .or(() -> conditions.stream()
                        .filter(each -> each.of().equals(type))
                        .findFirst())
                .orElseThrow(() -> missing("conditions", type));
    }

    /** The template for a type of the closed world. */
    public OfRelation relation(String type) {
        return relations.stream()
                .filter(each -> each.of().equals(type))
                .findFirst()
                .orElseThrow(() -> missing("relations", type));
    }

    /** A sentence by its name, which is a word of {@link SentenceKind}. */
    public Statement statement(String name) {
        return statements.stream()
                .filter(each -> each.of().equals(name))
                .findFirst()
                .orElseThrow(() -> missing("statements", name));
    }

    /** The sentence for a rule; empty if its conditions read well one by one. */
    public Optional<OfRule> rule(String id) {
        return rules.stream().filter(each -> each.rule().equals(id)).findFirst();
    }

    /**
     * A template with its slots filled in; a text that is filled in is not searched for slots.
     *
     * @throws IllegalStateException if a slot has no text
     */
    public static String filled(String template, Map<String, String> texts) {
        StringBuilder filled = new StringBuilder();
        Matcher slot = SLOT.matcher(template);
        int end = 0;
        while (slot.find()) {
            String text = texts.get(slot.group(1));
            if (text == null) {
                throw new IllegalStateException("nothing fills {" + slot.group(1) + "} of \"" + template + "\"");
            }
            filled.append(template, end, slot.start()).append(text);
            end = slot.end();
        }
        return filled.append(template, end, template.length()).toString();
    }

    private static IllegalStateException missing(String list, String of) {
        return new IllegalStateException("knowledge-base/sentences.yaml: " + list + " has no entry of " + of);
    }
}
