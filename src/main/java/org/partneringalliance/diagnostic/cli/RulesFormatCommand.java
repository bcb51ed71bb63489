package org.partneringalliance.diagnostic.cli;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.rule.RuleLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings rules into the form of the shipped ones. */
@Command(
        name = "format",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        sortSynopsis = false,
        versionProvider = Version.class,
        description = {
            "Brings rules into the form of the shipped ones: what they say stays the same, and so do comments above a rule or"
                    + " a condition. A file with a comment elsewhere, or one that is not read (too large, or a link that leads out of its"
                    + " folder), is left alone and named.",
            "Ends with 0 if all files are in this form, with 1 if a file was left alone, cannot be read or, with --check, would"
                    + " change, with 2 if the command line is wrong."
        })
final class RulesFormatCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files of rules; otherwise all below the folder of the rules.")
    private List<Path> files = List.of();

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--check", description = "Change nothing; only name the files that would change.")
    private boolean check;

    @Mixin
    private final Printing printing = new Printing();

    RulesFormatCommand(Terminal terminal, Function<Folders, Wiring> wiring) {
        this.terminal = terminal;
        this.wiring = wiring;
    }

    /** What happened to a file. */
    private enum Status {
        UNCHANGED,
        CHANGED,
        WOULD_CHANGE,
        LEFT_ALONE;

        @JsonValue
        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A file and what happened to it.
     *
     * @param because why it was left alone; empty otherwise
     */
    private record Formatted(String file, Status status, List<String> because) {}

    /** Every file, in the order asked for or by path. */
    private record Result(List<Formatted> files) {

        private long count(Status status) {
            return files.stream().filter(file -> file.status() == status).count();
        }
    }

    @Override
    public Integer call() {
        printing.check();
        Path rules = wiring.apply(folders).rulesFolder();
        Result result = new Result(files.isEmpty() ? all(rules) : named(rules));
        printing.print(terminal, result, look -> page(result, look));
        boolean fine = result.count(Status.LEFT_ALONE) == 0 && result.count(Status.WOULD_CHANGE) == 0;
        return fine ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Every file of rules below a folder, those that were not read among them. */
    private List<Formatted> all(Path rules) {
        RuleFiles read = RuleFiles.read(rules);
        ProblemSources sources = ProblemSources.of(rules);
        Stream<Formatted> notRead = read.problems().stream()
                .filter(problem -> !problem.place().source().endsWith(RuleFiles.CASES))
                .map(problem -> leftAlone(sources.file(problem.place().source()), List.of(problem.withoutPlace())));
        Stream<Formatted> formatted = read.ending(RuleFiles.RULES).entrySet().stream()
                .map(file -> format(rules.resolve(file.getKey()), file.getValue()));
        return Stream.concat(formatted, notRead)
                .sorted(Comparator.comparing(Formatted::file))
                .toList();
    }

    /** The files asked for, each read as those of a folder are: its own, or that of the rules if it lies below it. */
    private List<Formatted> named(Path rules) {
        Path folder = rules.toAbsolutePath().normalize();
        return files.stream().map(file -> named(folder, file)).toList();
    }

    private Formatted named(Path rules, Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new MendableException(file + ": there is no such file");
        }
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNullElse(absolute.getParent(), absolute);
        Path folder = absolute.startsWith(rules) ? rules : parent;
        List<String> because = new ArrayList<>();
        return RuleFiles.read(folder, folder.relativize(absolute), problem -> because.add(problem.withoutPlace()))
                .map(bytes -> format(file, bytes))
                .orElseGet(() -> leftAlone(file, because));
    }

    private static Formatted leftAlone(Path file, List<String> because) {
        return new Formatted(file.toString(), Status.LEFT_ALONE, because);
    }

    private Formatted format(Path file, byte[] bytes) {
        RuleLayout.LaidOut laidOut = RuleLayout.of(file.toString(), bytes);
        Optional<String> text = laidOut.text();
        if (text.isEmpty()) {
            List<String> because = laidOut.reason().isEmpty()
                    ? laidOut.problems().stream().map(Problem::toString).toList()
                    : List.of(laidOut.reason());
            return leftAlone(file, because);
        }
        if (text.get().equals(new String(bytes, StandardCharsets.UTF_8))) {
            return new Formatted(file.toString(), Status.UNCHANGED, List.of());
        }
        if (!check) {
            FileWriting.replace(file, text.get());
        }
        return new Formatted(file.toString(), check ? Status.WOULD_CHANGE : Status.CHANGED, List.of());
    }

    private static String page(Result result, Page.Look look) {
        Page page = new Page(look);
        for (Formatted file : result.files()) {
            if (file.status() != Status.UNCHANGED) {
                page.line(file.status().words() + ": " + file.file());
                file.because().forEach(reason -> page.bullet(2, reason));
            }
        }
        page.line("%s: %d in form already, %d changed, %d that would change, %d left alone"
                .formatted(
                        Words.count(result.files().size(), "file", "files"),
                        result.count(Status.UNCHANGED),
                        result.count(Status.CHANGED),
                        result.count(Status.WOULD_CHANGE),
                        result.count(Status.LEFT_ALONE)));
        return page.toString();
    }
}
