package org.partneringalliance.diagnostic.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.cases.RuleCondition;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Standard;

/** Says in plain words what the conditions of one rule ask for, joined as the rule joins them. */
public final class AskedConditions {

    private final Sentences sentences;
    private final Vocabulary vocabulary;
    private final Map<String, String> variables = new HashMap<>();
    private final Iterator<RuleCondition> conditions;

    private AskedConditions(Rule rule, Vocabulary vocabulary, Standard standard) {
        this.sentences = new Sentences(standard, Audience.CONSULTANT);
        this.vocabulary = vocabulary;
        this.conditions = RuleCondition.of(rule, vocabulary).iterator();
        rule.condition()
                .patterns()
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> constraint.operands().get(0) instanceof Operand.Variable)
                .forEach(constraint -> {
                    String name = ((Operand.Variable) constraint.operands().get(0)).name();
                    variables.putIfAbsent(name, "the " + constraint.field() + " (" + name + ")");
                });
    }

    /**
     * Conditions that belong together, or one condition.
     *
     * @param join "all" or "any" of the parts; empty for one condition
     * @param words one condition in plain words
     * @param written the same as it would be written in a rule by itself
     */
    public record Asked(Optional<String> join, Optional<String> words, Optional<String> written, List<Asked> parts) {
        public Asked {
            parts = List.copyOf(parts);
        }
    }

    /** The conditions of a rule. */
    public static Asked of(Rule rule, Vocabulary vocabulary, Standard standard) {
        AskedConditions asked = new AskedConditions(rule, vocabulary, standard);
        Map<String, String> named = new HashMap<>();
        rule.variables().forEach(name -> named.put(name, name));
        Interpreter knowingNothing = new Interpreter(vocabulary, Facts.of(Map.of(), List.of()));
        return joined("all", asked.parts(knowingNothing.evaluate(rule, named), true));
    }

    /** What joins parts in the same way as what they stand in becomes one with it. */
    private List<Asked> parts(Evaluation evaluation, boolean all) {
        List<Asked> parts = new ArrayList<>();
        if (evaluation instanceof Evaluation.All every) {
            every.parts().forEach(part -> parts.addAll(parts(part, true)));
            return all || parts.size() == 1 ? parts : List.of(joined("all", parts));
        }
        if (evaluation instanceof Evaluation.Any some) {
            some.parts().forEach(part -> parts.addAll(parts(part, false)));
            return !all || parts.size() == 1 ? parts : List.of(joined("any", parts));
        }
        return List.of(new Asked(
                Optional.empty(),
                Optional.of(words(evaluation)),
                Optional.of(conditions.next().text(vocabulary)),
                List.of()));
    }

    private String words(Evaluation leaf) {
        String said = leaf instanceof Evaluation.Comparison comparison
                ? sentences.asks(comparison)
                : sentences.asks(((Evaluation.Existence) leaf).pattern());
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            said = said.replaceAll(
                    Pattern.quote(variable.getKey()) + "\\b", Matcher.quoteReplacement(variable.getValue()));
        }
        return said.isEmpty() ? said : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private static Asked joined(String join, List<Asked> parts) {
        return new Asked(Optional.of(join), Optional.empty(), Optional.empty(), parts);
    }
}
