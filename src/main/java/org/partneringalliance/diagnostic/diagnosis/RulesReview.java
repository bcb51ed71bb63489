package org.partneringalliance.diagnostic.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.cases.RuleCaseChecks;
import org.partneringalliance.diagnostic.cases.RuleCaseReader;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.CheckedRules;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Everything there is to say of rules and their cases without compiling anything: of each file, of the rules together, of
 * each rule against its cases, and of the rules against the standard.
 *
 * @param read the rules alone
 * @param cases those that could be read, ordered by file and then as written
 * @param problems sorted by place, those that refuse nothing among them
 */
public record RulesReview(RuleBaseLoader.Reviewed read, List<RuleCase> cases, List<Problem> problems) {

    public RulesReview {
        cases = List.copyOf(cases);
        problems = List.copyOf(problems);
    }

    /** Reviews all files, however many problems there are. Nothing in them is executed. */
    public static RulesReview of(RuleFiles files, Standard standard) {
        Vocabulary vocabulary = RuleVocabulary.of(standard);
        RuleBaseLoader.Reviewed rules = RuleBaseLoader.review(files, vocabulary);
        RuleCaseReader.Reviewed cases = RuleCaseReader.review(files, vocabulary, standard);
        List<Problem> problems = new ArrayList<>(rules.problems());
        problems.addAll(cases.problems());
        boolean sound = problems.stream().noneMatch(Problem::refuses);

        // Neither of a rule and its cases is judged by the other if one is faulty.
        Set<String> faulty = new HashSet<>();
        problems.stream()
                .filter(Problem::refuses)
                .forEach(problem -> faulty.add(RuleFiles.pair(problem.place().source())));
        problems.addAll(new RuleCaseChecks(files, vocabulary)
                .problems(
                        rules.rules().stream()
                                .filter(rule -> !faulty.contains(
                                        RuleFiles.pair(files.place(rule.file()).source())))
                                .toList(),
                        cases.cases().stream()
                                .filter(each -> !faulty.contains(
                                        RuleFiles.pair(files.place(each.file()).source())))
                                .toList()));
        if (sound) {
            problems.addAll(Coverage.problems(standard, rules.rules()));
        }
        return new RulesReview(
                rules, cases.cases(), problems.stream().sorted().distinct().toList());
    }

    /** The rules that could be read, by id. */
    public List<Rule> rules() {
        return read.rules();
    }

    /** True if the rules themselves are in order: then it can be tried what they would do, whatever their cases say. */
    public boolean canBeTried() {
        return read.problems().stream().noneMatch(Problem::refuses);
    }

    /**
     * The rules, if they can be used.
     *
     * @throws ProblemsException with every problem if they cannot
     */
    public CheckedRules checked() {
        if (!usable()) {
            throw new ProblemsException("The rules", problems);
        }
        return read.checked();
    }

    /** True if no problem refuses the rules. */
    public boolean usable() {
        return problems.stream().noneMatch(Problem::refuses);
    }
}
