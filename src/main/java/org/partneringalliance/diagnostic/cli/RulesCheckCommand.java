package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.RuleCase;
import org.partneringalliance.diagnostic.inference.RuleCaseChecks;
import org.partneringalliance.diagnostic.inference.RuleCaseReader;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Loads both folders, runs the cases beside the rules and says everything that is wrong with them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description =
                "Checks the knowledge base, the rules and their cases, and names every problem with file, line and column.")
final class RulesCheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Mixin
    private final Folders folders = new Folders();

    RulesCheckCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Wiring parts = wiring.apply(folders);
        Standard standard = parts.standard();
        int cases = checkCases(parts.rulesFolder(), standard);
        RuleBase rules = parts.diagnostician().rules();
        terminal.out().println("The knowledge base, the rules and their cases are in order.");
        terminal.out().printf("%n%s: standard %s%n", parts.knowledgeBase(), standard.version());
        terminal.out().println("  " + Counts.of(standard));
        terminal.out().println("  " + standard.hash());
        terminal.out()
                .printf(
                        "%s: %s, %s%n",
                        parts.rulesFolder(),
                        Words.count(rules.rules().size(), "rule", "rules"),
                        Words.count(cases, "case", "cases"));
        terminal.out().println("  " + rules.hash());
        terminal.out().flush();
        return ExitCode.OK;
    }

    /**
     * How many cases stand beside the rules. They need no compiled rules, so that they are checked before that.
     *
     * @throws ProblemsException if a rule or a case cannot be read, a case is not met or a rule has none
     */
    private static int checkCases(Path folder, Standard standard) {
        Vocabulary vocabulary = RuleVocabulary.of(standard);
        List<Rule> rules = RuleBaseLoader.check(folder, vocabulary);
        List<RuleCase> cases = RuleCaseReader.read(folder, vocabulary, standard);
        List<Problem> problems = new RuleCaseChecks(folder, vocabulary).problems(rules, cases);
        if (!problems.isEmpty()) {
            throw new ProblemsException("The cases in " + folder, problems);
        }
        return cases.size();
    }
}
