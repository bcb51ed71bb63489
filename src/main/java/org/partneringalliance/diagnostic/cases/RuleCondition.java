package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.rule.ConditionText;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * A smallest part of a rule that is true or not: one comparison, or something of the closed world that exists or, if
 * negated, does not.
 *
 * @param index its place among those of the rule, from 0; the same as among {@link Evaluation#leaves()}
 * @param pattern what it stands in
 * @param constraint the comparison; empty if the whole pattern is meant
 */
public record RuleCondition(int index, Pattern pattern, Optional<Constraint> constraint) {

    /** Those of a rule, in the order of its text. */
    public static List<RuleCondition> of(Rule rule, Vocabulary vocabulary) {
        List<RuleCondition> conditions = new ArrayList<>();
        for (Pattern pattern : rule.condition().patterns().toList()) {
            FactType type = vocabulary.type(pattern.type());
            if (type.closed()) {
                conditions.add(new RuleCondition(conditions.size(), pattern, Optional.empty()));
            } else {
                for (Constraint constraint : pattern.constraints()) {
                    if (!type.keys().contains(constraint.field())) {
                        conditions.add(new RuleCondition(conditions.size(), pattern, Optional.of(constraint)));
                    }
                }
            }
        }
        return conditions;
    }

    /** As it would be written in a rule by itself. */
    public String text(Vocabulary vocabulary) {
        List<String> keys = vocabulary.type(pattern.type()).keys();
        return constraint
                .map(own -> new Pattern(
                        pattern.type(),
                        pattern.negated(),
                        pattern.constraints().stream()
                                .filter(each -> each.equals(own) || keys.contains(each.field()))
                                .toList(),
                        pattern.place()))
                .map(ConditionText::of)
                .orElseGet(() -> ConditionText.of(pattern));
    }

    /** Where it stands. */
    public Place place() {
        return constraint.map(Constraint::place).orElse(pattern.place());
    }
}
