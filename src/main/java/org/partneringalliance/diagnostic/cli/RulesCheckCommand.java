package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.http.Json;
import org.partneringalliance.diagnostic.http.RulesReviewAnswer;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.Standard;
import picocli.CommandLine.ArgGroup;
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
            "Ends with 0 if the rules can be used, otherwise with 1."
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

    @ArgGroup
    private final Form form = new Form();

    /** How the problems are told. */
    private static final class Form {
        @Option(names = "--json", description = "Print the JSON that the web service answers with.")
        private boolean json;

        @Option(names = "--sarif", description = "Print SARIF 2.1.0, for editors and build servers.")
        private boolean sarif;
    }

    RulesCheckCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Wiring parts = wiring.apply(folders);
        Standard standard = parts.standard();
        RuleFiles files = RuleFiles.read(parts.rulesFolder());
        Set<String> chosen = only.stream().map(file -> chosen(files, file)).collect(Collectors.toSet());
        RulesReview review = RulesReview.of(files, standard);
        List<Problem> told = review.problems().stream()
                .filter(problem -> chosen.isEmpty()
                        || chosen.contains(RuleFiles.pair(problem.place().source())))
                .toList();
        if (form.json) {
            print(RulesReviewAnswer.of(review, told));
        } else if (form.sarif) {
            print(Sarif.of(told));
        } else {
            tell(told);
            if (told.stream().noneMatch(Problem::refuses)) {
                summary(parts, standard, review);
            }
        }
        terminal.out().flush();
        boolean fine = told.stream().noneMatch(problem -> strict || problem.refuses());
        return fine ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** A rule and its cases, as places name them. */
    private String chosen(RuleFiles files, Path file) {
        Path folder = files.folder().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        String name = absolute.startsWith(folder)
                ? folder.relativize(absolute).toString().replace('\\', '/')
                : file.toString().replace('\\', '/');
        if (!files.has(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for parameter 'FILE': %s is no file of rules or cases below %s"
                            .formatted(file, files.folder()));
        }
        Place place = files.place(name);
        return RuleFiles.pair(place.source());
    }

    private void print(Object answer) {
        terminal.out().writeBytes(Json.write(answer));
        if (terminal.attached()) {
            terminal.out().println();
        }
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

    private void summary(Wiring parts, Standard standard, RulesReview review) {
        terminal.out()
                .println(
                        review.problems().isEmpty()
                                ? "The knowledge base, the rules and their cases are in order."
                                : "The rules can be used.");
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
    }
}
