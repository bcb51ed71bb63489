package org.partneringalliance.diagnostic.explanation;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Privacy;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Kind;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Step;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/** Writes the derivation graph of an examination: what fired from the rules, what fired nothing from the trees. */
final class GraphBuilder {

    private static final String BY_RULE = "rule";

    private final Examination examination;
    private final GraphParts parts;
    private final FactNodes facts;

    private GraphBuilder(Examination examination, GraphParts parts, FactNodes facts) {
        this.examination = examination;
        this.parts = parts;
        this.facts = facts;
    }

    /** The whole graph. */
    static DerivationGraph of(Examination examination) {
        GraphParts parts = new GraphParts();
        Privacy privacy = examination.privacy();
        FactNodes facts = new FactNodes(examination, privacy, parts);
        GraphBuilder builder = new GraphBuilder(examination, parts, facts);
        AdviceNodes advice = new AdviceNodes(examination, privacy, parts, facts);
        examination.conclusions().firings().forEach(builder::fired);
        examination.advice().recommendations().forEach(advice::recommended);
        examination.advice().heldBack().forEach(advice::heldBack);
        return parts.graph(
                examination.standard().hash(), examination.conclusions().rules().hash());
    }

    private void fired(Firing firing) {
        List<String> premises = examination
                .conclusions()
                .evaluate(firing)
                .reasons()
                .map(leaf -> premise(leaf, firing))
                .toList();
        parts.step(Step.of(
                facts.conclusion(firing),
                BY_RULE,
                Optional.of(firing.rule().id()),
                Optional.of("rules/" + firing.rule().file()),
                firing.bindings(),
                premises));
    }

    private String premise(Evaluation leaf, Firing firing) {
        if (leaf instanceof Comparison comparison) {
            return comparison
                    .actual()
                    .map(value -> facts.fact(comparison.key(), value))
                    .orElseThrow(() -> new IllegalStateException(firing + " rests on something unknown"));
        }
        Existence existence = (Existence) leaf;
        return existence.witness().map(facts::relation).orElseGet(() -> absence(existence.pattern(), firing));
    }

    private String absence(Pattern pattern, Firing firing) {
        long examined = examination.conclusions().facts().relations().stream()
                .filter(relation -> relation.getClass().getSimpleName().equals(pattern.type()))
                .count();
        StringBuilder text = new StringBuilder(pattern.type());
        pattern.constraints()
                .forEach(constraint -> text.append(' ')
                        .append(constraint.field())
                        .append(' ')
                        .append(constraint.operator().symbol())
                        .append(' ')
                        .append(constraint.operands().stream()
                                .map(operand -> word(operand, firing))
                                .toList()));
        return parts.node(Kind.ABSENCE, text.toString(), "examined", String.valueOf(examined));
    }

    private static String word(Operand operand, Firing firing) {
        if (operand instanceof Operand.Variable variable) {
            return firing.bindings().getOrDefault(variable.name(), variable.name());
        }
        return operand instanceof Operand.Text text ? text.text() : operand.toString();
    }
}
