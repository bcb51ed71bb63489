package org.partneringalliance.diagnostic.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.cases.RuleCondition;
import org.partneringalliance.diagnostic.cli.RuleSheet.Asked;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Rule;

/** Says in plain words what the conditions of one rule ask for, joined as the rule joins them. */
final class AskedConditions {

    private final ConditionWords words;
    private final Rulebook book;
    private final Map<String, String> variables = new HashMap<>();
    private final Iterator<RuleCondition> conditions;

    private AskedConditions(Rule rule, Rulebook book) {
        this.words = new ConditionWords(book.standard());
        this.book = book;
        this.conditions = RuleCondition.of(rule, book.vocabulary()).iterator();
        rule.condition()
                .patterns()
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> constraint.operands().get(0) instanceof Operand.Variable)
                .forEach(constraint -> {
                    String name = ((Operand.Variable) constraint.operands().get(0)).name();
                    variables.putIfAbsent(name, "the " + constraint.field() + " (" + name + ")");
                });
    }

    /** The conditions of a rule. */
    static Asked of(Rule rule, Rulebook book) {
        AskedConditions asked = new AskedConditions(rule, book);
        Map<String, String> named = new HashMap<>();
        rule.variables().forEach(name -> named.put(name, name));
        Interpreter knowingNothing = new Interpreter(book.vocabulary(), Facts.of(Map.of(), List.of()));
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
                Optional.of(words.asks(evaluation, variables)),
                Optional.of(conditions.next().text(book.vocabulary())),
                List.of()));
    }

    private static Asked joined(String join, List<Asked> parts) {
        return new Asked(Optional.of(join), Optional.empty(), Optional.empty(), parts);
    }
}
