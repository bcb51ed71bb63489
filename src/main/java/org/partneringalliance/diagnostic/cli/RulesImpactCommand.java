package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Samples;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.explanation.Impact;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a change of rules would make of partnerships that are known. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Diagnoses partnerships with two folders of rules and says which gain, lose or reorder which findings and"
                    + " recommendations, and which change in reasons and questions only.",
            "Ends with 0 if both folders can be used, whatever differs, otherwise with 1, with every problem of both; with 2 if"
                    + " the command line is wrong."
        })
final class RulesImpactCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Mixin
    private final Folders folders = new Folders();

    @Option(
            names = "--against",
            required = true,
            paramLabel = "OLD_FOLDER",
            description = "Folder of the rules as they were before.")
    @SuppressWarnings("NullAway.Init")
    private Path against;

    @Option(
            names = "--partnerships",
            paramLabel = "FOLDER",
            description = "Folder of documents, as submitted over HTTP; otherwise the samples of the knowledge base.")
    private Optional<Path> partnerships = Optional.empty();

    @Mixin
    private final Printing printing = new Printing();

    RulesImpactCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        printing.check();
        Wiring parts = wiring.apply(folders);
        Standard standard = parts.standard();
        List<Problem> problems = new ArrayList<>();
        TwoRuleFolders both = new TwoRuleFolders(standard, problems::add);
        Optional<Diagnostician> before = both.usable(against, "--against OLD_FOLDER");
        Optional<Diagnostician> after = both.usable(parts.rulesFolder(), "--rules FOLDER");
        SortedMap<String, Assessment> known = known(parts, standard, problems);
        if (!problems.isEmpty() || before.isEmpty() || after.isEmpty()) {
            throw new ProblemsException("The folders", problems);
        }
        Impact impact = Impact.of(before.get(), after.get(), known);
        printing.print(terminal, impact, look -> ImpactReport.of(impact, look));
        return ExitCode.OK;
    }

    private SortedMap<String, Assessment> known(Wiring parts, Standard standard, List<Problem> problems) {
        try {
            return Samples.read(
                    partnerships.orElseGet(() -> parts.knowledgeBase().resolve("samples")), standard);
        } catch (ProblemsException refused) {
            problems.addAll(refused.problems());
            return new TreeMap<>();
        }
    }
}
