package org.partneringalliance.diagnostic.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.When;
import org.partneringalliance.diagnostic.standard.Wording;

/**
 * Standard and rules need one another: every pattern has a rule, every principle is served by one, every action serves a
 * principle, and nothing is asked that nothing reads.
 */
public final class Coverage {

    private final Standard standard;
    private final List<Rule> rules;
    private final List<Problem> problems = new ArrayList<>();

    private Coverage(Standard standard, List<Rule> rules) {
        this.standard = standard;
        this.rules = rules;
    }

    /**
     * Returns if standard and rules cover one another.
     *
     * @throws ProblemsException with every gap
     */
    public static void check(Standard standard, RuleBase rules) {
        Coverage coverage = new Coverage(standard, rules.rules());
        coverage.checkPatterns();
        coverage.checkPrinciples();
        coverage.checkActions();
        coverage.checkFacts();
        coverage.checkSentences();
        if (!coverage.problems.isEmpty()) {
            throw new ProblemsException("the rules and the knowledge base", coverage.problems);
        }
    }

    private void checkPatterns() {
        Set<String> diagnosed = rules.stream()
                .filter(rule -> rule.conclusion().kind() == Kind.DIAGNOSE)
                .map(rule -> rule.conclusion().target())
                .flatMap(target -> target instanceof Operand.Text text ? Stream.of(text.text()) : Stream.empty())
                .collect(Collectors.toSet());
        report(
                standard.allPatterns().stream().map(Pattern::id).filter(id -> !diagnosed.contains(id)),
                "no rule concludes this pattern",
                "a rule with diagnose( \"%s\" )");
    }

    private void checkPrinciples() {
        Set<String> served =
                rules.stream().flatMap(rule -> rule.principles().stream()).collect(Collectors.toSet());
        report(
                standard.principles().values().stream()
                        .filter(principle -> principle.waiver().isEmpty() && !served.contains(principle.id()))
                        .map(principle -> principle.id()),
                "no rule serves this principle",
                "a rule that names %s under @principles, or a waiver in its file");
    }

    /** An action serves the principles of what it raises or of the patterns that call for it. */
    private void checkActions() {
        Set<String> called = standard.allPatterns().stream()
                .flatMap(pattern -> pattern.steps().stream())
                .flatMap(Pattern.Step::actions)
                .collect(Collectors.toSet());
        report(
                standard.actions().values().stream()
                        .filter(action -> action.raises().isEmpty())
                        .map(Action::id)
                        .filter(id -> !called.contains(id)),
                "this action serves no principle",
                "a criterion under raises of %s, or a pattern with it among its steps");
    }

    private void checkFacts() {
        Set<String> read = Stream.concat(readByRules(), readByStandard()).collect(Collectors.toSet());
        report(
                standard.facts().values().stream()
                        .filter(fact -> !fact.computed() && fact.waiver().isEmpty())
                        .map(FactDefinition::name)
                        .filter(name -> !read.contains(name)),
                "nothing reads this fact, so it should not be asked",
                "a rule or a condition that reads %s, or a waiver in facts.yaml");
    }

    private void checkSentences() {
        Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
        standard.wording().rules().stream()
                .map(Wording.OfRule::rule)
                .filter(id -> !ids.contains(id))
                .forEach(id -> problems.add(Problem.notAllowed(
                        Place.of(id), "sentences.yaml has a sentence for a rule that does not exist", id, ids)));
    }

    private Stream<String> readByRules() {
        return rules.stream()
                .flatMap(rule -> rule.condition().patterns())
                .filter(pattern -> pattern.type().equals("Partnership"))
                .flatMap(pattern -> pattern.constraints().stream())
                .map(Condition.Constraint::field);
    }

    private Stream<String> readByStandard() {
        Stream<When> conditions = Stream.of(
                        standard.criteria().values().stream()
                                .map(Criterion::appliesWhen)
                                .flatMap(Collection::stream),
                        standard.criteria().values().stream()
                                .flatMap(criterion -> criterion.adapt().stream())
                                .map(Criterion.Adaptation::when),
                        standard.prioritisation().typeFactors().stream().flatMap(factor -> factor.when().stream()))
                .flatMap(each -> each);
        Stream<String> needs = standard.actions().values().stream()
                .flatMap(action -> action.needs().stream())
                .flatMap(need -> need.anyOf().stream())
                .flatMap(alternative -> alternative.fact().stream());
        return Stream.concat(conditions.flatMap(when -> when.facts().keySet().stream()), needs);
    }

    private void report(Stream<String> ids, String message, String allowed) {
        Consumer<String> problem =
                id -> problems.add(Problem.notOfForm(Place.of(id), message, id, allowed.formatted(id)));
        ids.forEach(problem);
    }
}
