package org.partneringalliance.diagnostic.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleCheck;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Principle;
import org.partneringalliance.diagnostic.standard.ProgramFacts;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Unwritten;
import org.partneringalliance.diagnostic.standard.When;
import org.partneringalliance.diagnostic.standard.Wording;

/**
 * Standard and rules need one another: every pattern has a rule, every principle is served by one, every action serves a
 * principle, nothing is asked that nothing reads, no waiver silences what is read or served, and what is diagnosed is
 * written.
 */
public final class Coverage {

    private static final Gap PATTERN = new Gap(
            "knowledge-base/patterns/%s.yaml", "no rule concludes this pattern", "a rule with diagnose( \"%s\" )");
    private static final Gap GUARD = new Gap("knowledge-base/guards/%s.yaml", PATTERN.message(), PATTERN.remedy());
    private static final Gap PRINCIPLE = new Gap(
            "knowledge-base/principles/%s.yaml",
            "no rule serves this principle", "a rule that names %s under @principles, or a waiver in its file");
    private static final Gap PRINCIPLE_WAIVED = new Gap(
            "knowledge-base/principles/%s.yaml",
            "a rule serves this principle, so that it needs no waiver", "no waiver; take it out of the file of %s");
    private static final Gap ACTION = new Gap(
            "knowledge-base/actions/%s.yaml",
            "this action serves no principle", "a criterion under raises of %s, or a pattern with it among its steps");
    private static final Gap FACT = new Gap(
            "knowledge-base/facts.yaml",
            "nothing reads this fact, so it should not be asked",
            "a rule or a condition that reads %s, or a waiver in facts.yaml");
    private static final Gap FACT_WAIVED = new Gap(
            "knowledge-base/facts.yaml",
            "something reads this fact, but a waiver keeps it from being asked",
            "no waiver; take it out of %s in facts.yaml");

    private final Standard standard;
    private final List<Rule> rules;
    private final List<Problem> problems = new ArrayList<>();

    private Coverage(Standard standard, List<Rule> rules) {
        this.standard = standard;
        this.rules = rules;
    }

    /**
     * A way in which standard and rules may fail to cover one another; in each text {@code %s} is the id of the entry.
     *
     * @param file where the entry stands
     */
    private record Gap(String file, String message, String remedy) {
        Problem of(String id) {
            return Problem.notOfForm(Place.of(file.formatted(id)), message, id, remedy.formatted(id));
        }
    }

    /**
     * Returns if standard and rules cover one another.
     *
     * @throws ProblemsException with every gap
     */
    public static void check(Standard standard, List<Rule> rules) {
        List<Problem> problems = problems(standard, rules);
        if (!problems.isEmpty()) {
            throw new ProblemsException("the rules and the knowledge base", problems);
        }
    }

    /** Every gap between standard and rules. */
    public static List<Problem> problems(Standard standard, List<Rule> rules) {
        Coverage coverage = new Coverage(standard, rules);
        coverage.checkPatterns();
        coverage.checkPrinciples();
        coverage.checkActions();
        coverage.checkFacts();
        coverage.checkSentences();
        coverage.checkWritten();
        return coverage.problems.stream().map(RuleCheck.COVERAGE::found).toList();
    }

    private void checkPatterns() {
        Set<String> diagnosed = rules.stream()
                .filter(rule -> rule.conclusion().kind() == Kind.DIAGNOSE)
                .map(rule -> rule.conclusion().target())
                .flatMap(target -> target instanceof Operand.Text text ? Stream.of(text.text()) : Stream.empty())
                .collect(Collectors.toSet());
        report(PATTERN, standard.patterns().keySet().stream().filter(id -> !diagnosed.contains(id)));
        report(GUARD, standard.guards().keySet().stream().filter(id -> !diagnosed.contains(id)));
    }

    private void checkPrinciples() {
        Set<String> served =
                rules.stream().flatMap(rule -> rule.principles().stream()).collect(Collectors.toSet());
        Stream<Principle> waived = standard.principles().values().stream()
                .filter(principle -> !principle.waiver().isEmpty());
        Stream<Principle> others = standard.principles().values().stream()
                .filter(principle -> principle.waiver().isEmpty());
        report(PRINCIPLE_WAIVED, waived.map(Principle::id).filter(served::contains));
        report(PRINCIPLE, others.map(Principle::id).filter(id -> !served.contains(id)));
    }

    /** An action serves the principles of what it raises or of the patterns that call for it. */
    private void checkActions() {
        Set<String> called = standard.allPatterns().stream()
                .flatMap(pattern -> pattern.steps().stream())
                .flatMap(Pattern.Step::actions)
                .collect(Collectors.toSet());
        report(
                ACTION,
                standard.actions().values().stream()
                        .filter(action -> action.raises().isEmpty())
                        .map(Action::id)
                        .filter(id -> !called.contains(id)));
    }

    private void checkFacts() {
        Set<String> read = Stream.of(readByRules(), readByStandard(), ProgramFacts.ALL.stream())
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        Stream<FactDefinition> waived =
                standard.facts().values().stream().filter(fact -> !fact.waiver().isEmpty());
        Stream<FactDefinition> asked = standard.facts().values().stream()
                .filter(fact -> !fact.computed() && fact.waiver().isEmpty());
        report(FACT_WAIVED, waived.map(FactDefinition::name).filter(read::contains));
        report(FACT, asked.map(FactDefinition::name).filter(name -> !read.contains(name)));
    }

    private void checkSentences() {
        Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
        standard.wording().rules().stream()
                .map(Wording.OfRule::rule)
                .filter(id -> !ids.contains(id))
                .forEach(id -> problems.add(Problem.notAllowed(
                        Place.of("knowledge-base/sentences.yaml"),
                        "there is a sentence for a rule that does not exist",
                        id,
                        ids)));
    }

    /** What is diagnosed is told to partners, so that nothing of it may be missing. */
    private void checkWritten() {
        standard.patterns().values().forEach(pattern -> checkWritten("knowledge-base/patterns/", pattern));
        standard.guards().values().forEach(guard -> checkWritten("knowledge-base/guards/", guard));
    }

    private void checkWritten(String folder, Pattern pattern) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("title", List.of(pattern.title()));
        texts.put("meaning", List.of(pattern.meaning()));
        texts.put("arises", List.of(pattern.arises()));
        texts.put("consequences", List.of(pattern.consequences()));
        texts.put("counterSigns", pattern.counterSigns());
        texts.put("questions", pattern.questions());
        texts.put("steps", pattern.steps().stream().map(Pattern.Step::practice).toList());
        texts.put("warning", List.of(pattern.warning()));
        texts.forEach((key, all) -> all.stream()
                .filter(Unwritten::is)
                .forEach(text -> problems.add(Problem.notOfForm(
                        Place.of(folder + pattern.id() + ".yaml"),
                        "still to be written: " + key,
                        text,
                        "the finished text"))));
    }

    private Stream<String> readByRules() {
        return rules.stream()
                .flatMap(rule -> rule.condition().patterns())
                .filter(pattern -> pattern.type().equals(RuleVocabulary.PARTNERSHIP))
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

    private void report(Gap gap, Stream<String> ids) {
        ids.map(gap::of).forEach(problems::add);
    }
}
