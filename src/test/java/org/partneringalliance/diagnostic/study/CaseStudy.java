package org.partneringalliance.diagnostic.study;

import java.nio.file.Path;
import java.util.List;
import org.partneringalliance.diagnostic.cases.Mutant;
import org.partneringalliance.diagnostic.cases.Mutants;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.cases.RuleCaseReader;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/** Names the mistakes in rules that no case beside them would notice. */
public final class CaseStudy {

    private static final Path RULES = Path.of("rules");

    private CaseStudy() {}

    /** Prints what would not be noticed in the rules of these ids; in all if none is named. */
    public static void main(String... arguments) {
        Standard standard = StandardLoader.load(Path.of("knowledge-base"));
        Vocabulary vocabulary = RuleVocabulary.of(standard);
        RuleFiles files = RuleFiles.read(RULES);
        List<RuleCase> cases = RuleCaseReader.read(files, vocabulary, standard);
        Mutants mutants = new Mutants(standard, vocabulary);
        for (Rule rule : RuleBaseLoader.check(files, vocabulary).rules()) {
            if (arguments.length == 0 || List.of(arguments).contains(rule.id())) {
                List<RuleCase> own = cases.stream()
                        .filter(each -> each.ruleFile().equals(rule.file()))
                        .toList();
                report(rule, own, mutants.of(rule), vocabulary);
            }
        }
    }

    private static void report(Rule rule, List<RuleCase> cases, List<Mutant> mutants, Vocabulary vocabulary) {
        List<Mutant> missed = mutants.stream()
                .filter(mutant -> !mutant.noticedBy(cases, vocabulary))
                .toList();
        System.out.printf(
                "%s: %d cases, %d of %d mistakes noticed%n",
                rule.id(), cases.size(), mutants.size() - missed.size(), mutants.size());
        missed.forEach(mutant -> System.out.println("  not noticed: " + mutant.mistake()));
    }
}
