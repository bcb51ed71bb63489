package org.partneringalliance.diagnostic.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/** Runs the cases of some rules by themselves and names the mistakes that no case of theirs would notice. */
public final class CaseStudy {

    private CaseStudy() {}

    /** Prints what fails and what would not be noticed in the rules of these ids; in all if none is named. */
    public static void main(String... arguments) {
        Standard standard = StandardLoader.load(Path.of("knowledge-base"));
        Vocabulary vocabulary = RuleVocabulary.of(standard);
        Path folder = Path.of("rules");
        List<Rule> rules = RuleBaseLoader.check(folder, vocabulary);
        List<RuleCase> cases;
        try {
            cases = RuleCaseReader.read(folder, vocabulary, standard);
        } catch (ProblemsException wrong) {
            wrong.problems().forEach(System.out::println);
            return;
        }
        Mutants mutants = new Mutants(standard, vocabulary);
        for (Rule rule : rules) {
            if (arguments.length == 0 || List.of(arguments).contains(rule.id())) {
                report(rule, cases, mutants, vocabulary);
            }
        }
    }

    private static void report(Rule rule, List<RuleCase> all, Mutants mutants, Vocabulary vocabulary) {
        List<RuleCase> cases =
                all.stream().filter(each -> each.ruleFile().equals(rule.file())).toList();
        for (RuleCase each : cases) {
            CaseRun.failures(each, CaseRun.alone(rule, each, vocabulary))
                    .forEach(failure -> System.out.println("FAILS " + each + ": " + failure));
        }
        List<Mutants.Mutant> made = mutants.of(rule);
        List<Mutants.Mutant> alive = made.stream()
                .filter(mutant -> !killed(rule, mutant, cases, vocabulary))
                .toList();
        System.out.printf(
                "%s: %d cases, %d of %d mistakes noticed%n",
                rule.id(), cases.size(), made.size() - alive.size(), made.size());
        alive.forEach(mutant -> System.out.println("  NOT NOTICED " + mutant.mistake()));
    }

    /** True if a case would notice the mistake: the rule concludes something else in it than without. */
    static boolean killed(Rule rule, Mutants.Mutant mutant, List<RuleCase> cases, Vocabulary vocabulary) {
        return cases.stream().anyMatch(each -> {
            Set<String> right = CaseRun.alone(rule, each, vocabulary);
            Set<String> wrong = CaseRun.alone(mutant.rule(), each, vocabulary);
            return !right.equals(wrong) && concerns(each, right, wrong);
        });
    }

    /** What the case says nothing about it cannot notice. */
    private static boolean concerns(RuleCase each, Set<String> right, Set<String> wrong) {
        return each.expect().stream().anyMatch(expected -> right.contains(expected) && !wrong.contains(expected))
                || each.notExpect().stream()
                        .anyMatch(unwanted -> !right.contains(unwanted) && wrong.contains(unwanted));
    }
}
