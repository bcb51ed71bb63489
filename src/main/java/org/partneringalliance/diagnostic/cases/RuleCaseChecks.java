package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleCheck;
import org.partneringalliance.diagnostic.rule.RuleFiles;

/** Checks that every rule has cases that speak of it, and that its rule alone meets each case, without the engine. */
public final class RuleCaseChecks {

    private final RuleFiles files;
    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Checks with nothing checked yet.
     *
     * @param files where rules and cases were read
     */
    public RuleCaseChecks(RuleFiles files, Vocabulary vocabulary) {
        this.files = files;
        this.vocabulary = vocabulary;
    }

    /** Every problem of rules and their cases. */
    public List<Problem> problems(Collection<Rule> rules, Collection<RuleCase> cases) {
        problems.clear();
        Map<String, List<RuleCase>> byRule =
                cases.stream().collect(Collectors.groupingBy(RuleCase::ruleFile, TreeMap::new, Collectors.toList()));
        for (Rule rule : rules) {
            List<RuleCase> own = Optional.ofNullable(byRule.remove(rule.file())).orElse(List.of());
            checkPresent(rule, own);
            own.forEach(each -> checkMet(rule, each));
        }
        byRule.forEach(this::refuseWithoutRule);
        return List.copyOf(problems);
    }

    /** True if some of these conclusions could be those of a rule: of its kind and, if it names an id, about that. */
    static boolean speakOf(Rule rule, Collection<String> conclusions) {
        String kind = rule.conclusion().kind().word() + " ";
        return rule.conclusion().target() instanceof Operand.Text target
                ? conclusions.contains(kind + target.text())
                : conclusions.stream().anyMatch(conclusion -> conclusion.startsWith(kind));
    }

    private void checkPresent(Rule rule, List<RuleCase> own) {
        Place place = files.place(rule.file());
        if (own.isEmpty()) {
            problems.add(RuleCheck.CASE_MISSING.found(Problem.notOfForm(
                    place,
                    "there are no cases beside this rule",
                    "",
                    rule.file().replaceFirst("\\.drl$", RuleFiles.CASES))));
            return;
        }
        if (own.stream().noneMatch(each -> speakOf(rule, each.expect()))) {
            problems.add(RuleCheck.CASE_MISSING.found(
                    Problem.at(place, "no case beside this rule expects what it concludes")));
        }
        if (own.stream().noneMatch(each -> speakOf(rule, each.notExpect()))) {
            problems.add(RuleCheck.CASE_MISSING.found(
                    Problem.at(place, "no case beside this rule expects that it does not conclude")));
        }
    }

    private void checkMet(Rule rule, RuleCase each) {
        List<String> failures = CaseRun.failures(each, CaseRun.alone(rule, each, vocabulary));
        if (!failures.isEmpty()) {
            problems.add(RuleCheck.CASE_NOT_MET.found(Problem.at(
                    new Place(files.place(each.file()).source(), each.line(), 0),
                    "the case '" + each.name() + "' is not met; " + String.join(", ", new TreeSet<>(failures)))));
        }
    }

    private void refuseWithoutRule(String ruleFile, List<RuleCase> cases) {
        problems.add(RuleCheck.CASE_MISSING.found(Problem.notOfForm(
                files.place(cases.get(0).file()), "there is no rule beside these cases", "", ruleFile)));
    }
}
