package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.Standard;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads both folders, runs the cases beside the rules and says everything that is wrong with them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Checks the rules and their cases against the knowledge base and one another, and names every problem with file,"
                    + " line and column, and how to mend it. Nothing is executed.",
            "Ends with 0 if the rules can be used or, with FILE, if nothing keeps the named files from being used, whatever is"
                    + " wrong in others; otherwise with 1; with 2 if the command line is wrong."
        })
final class RulesCheckCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Tell only what is wrong with these files of rules or cases, and the file beside each; all files are"
                            + " read nevertheless.")
    private List<Path> only = List.of();

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--strict", description = "End with 1 for warnings as well.")
    private boolean strict;

    @Mixin
    private final ProblemForm form = new ProblemForm();

    RulesCheckCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Wiring parts = wiring.apply(folders);
        ProblemSources sources = ProblemSources.of(parts.knowledgeBase(), parts.rulesFolder());
        Standard standard;
        RuleFiles files;
        try {
            standard = parts.standard();
            files = RuleFiles.read(parts.rulesFolder());
        } catch (ProblemsException refused) {
            return form.refused(terminal, refused, sources);
        }
        RulesReview review = RulesReview.of(files, standard);
        List<Problem> told = told(files, review);
        if (form.text()) {
            tell(told);
            summary(parts, standard, review, told);
        } else {
            form.print(terminal, ProblemsAnswer.of(review, told, elsewhere(review, told)), told, sources);
        }
        boolean fine = told.stream().noneMatch(problem -> strict || problem.refuses());
        return fine ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** The problems of the files asked for; one of the whole folder is one of each file. */
    private List<Problem> told(RuleFiles files, RulesReview review) {
        Set<String> known = review.problems().stream()
                .map(problem -> problem.place().source())
                .collect(Collectors.toSet());
        String whole = files.folder().toString();
        Set<String> chosen =
                only.stream().map(file -> chosen(files, file, known)).collect(Collectors.toSet());
        return review.problems().stream()
                .filter(problem -> chosen.isEmpty()
                        || problem.place().source().equals(whole)
                        || chosen.contains(RuleFiles.pair(problem.place().source())))
                .toList();
    }

    /**
     * A rule and its cases, as places name them.
     *
     * @param known what problems stand at: also what could not be read is a file that can be asked for
     */
    private String chosen(RuleFiles files, Path file, Set<String> known) {
        Path folder = files.folder().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        String name = absolute.startsWith(folder)
                ? folder.relativize(absolute).toString().replace('\\', '/')
                : file.toString().replace('\\', '/');
        String source = files.place(name).source();
        if (!files.has(name)
                && !known.contains(source)
                && !known.contains(files.folder().toString())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for parameter 'FILE': %s is no file of rules or cases below %s"
                            .formatted(file, files.folder()));
        }
        return RuleFiles.pair(source);
    }

    /** How many problems are not told; absent if all are. */
    private Optional<Integer> elsewhere(RulesReview review, List<Problem> told) {
        return only.isEmpty() ? Optional.empty() : Optional.of(review.problems().size() - told.size());
    }

    /** Every problem in a line, and once for each check how to mend what it finds. */
    private void tell(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        problems.forEach(problem -> terminal.err().println(problem));
        Map<String, String> remedies = new TreeMap<>();
        problems.forEach(
                problem -> remedies.put(problem.check().id(), problem.check().remedy()));
        terminal.err().println();
        remedies.forEach((id, remedy) -> terminal.err().println(id + ": " + remedy));
    }

    private void summary(Wiring parts, Standard standard, RulesReview review, List<Problem> told) {
        boolean refused = told.stream().anyMatch(Problem::refuses);
        Optional<String> elsewhere = elsewhere(review, told)
                .map(number -> (number == 0 ? "none" : Words.count(number, "problem", "problems")) + " in others");
        if (refused) {
            elsewhere.ifPresent(number -> terminal.err().println("Problems that are not told: " + number + "."));
            return;
        }
        String all = review.problems().isEmpty()
                ? "The knowledge base, the rules and their cases are in order."
                : "The rules can be used.";
        String named = told.isEmpty() ? "There is nothing wrong in the named files" : "The named files can be used";
        terminal.out()
                .println(elsewhere.map(number -> named + "; " + number + ".").orElse(all));
        terminal.out().printf("%n%s: standard %s%n", parts.knowledgeBase(), standard.version());
        terminal.out().println("  " + Counts.of(standard));
        terminal.out().println("  " + standard.hash());
        terminal.out()
                .printf(
                        "%s: %s, %s%n",
                        parts.rulesFolder(),
                        Words.count(review.rules().size(), "rule", "rules"),
                        Words.count(review.cases().size(), "case", "cases"));
        if (review.usable()) {
            terminal.out().println("  " + review.checked().hash());
        }
        terminal.out().flush();
    }
}
