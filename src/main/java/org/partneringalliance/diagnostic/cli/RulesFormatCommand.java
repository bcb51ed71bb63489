package org.partneringalliance.diagnostic.cli;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
                    + " a condition. A file with a comment elsewhere, or one that cannot be read, is left alone and named.",
            "Ends with 0 if all files are in this form, with 1 if a file was left alone or, with --check, would change,"
                    + " with 2 if the command line is wrong."
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
        Result result = new Result(chosen().stream().map(this::format).toList());
        printing.print(terminal, result, look -> page(result, look));
        boolean fine = result.count(Status.LEFT_ALONE) == 0 && result.count(Status.WOULD_CHANGE) == 0;
        return fine ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private List<Path> chosen() {
        if (!files.isEmpty()) {
            return files;
        }
        RuleFiles all = RuleFiles.read(wiring.apply(folders).rulesFolder());
        return all.ending(RuleFiles.RULES).keySet().stream()
                .map(name -> all.folder().resolve(name))
                .toList();
    }

    private Formatted format(Path file) {
        byte[] bytes = read(file);
        RuleLayout.LaidOut laidOut = RuleLayout.of(file.toString(), bytes);
        Optional<String> text = laidOut.text();
        if (text.isEmpty()) {
            List<String> because = laidOut.reason().isEmpty()
                    ? laidOut.problems().stream().map(Problem::toString).toList()
                    : List.of(laidOut.reason());
            return new Formatted(file.toString(), Status.LEFT_ALONE, because);
        }
        if (text.get().equals(new String(bytes, StandardCharsets.UTF_8))) {
            return new Formatted(file.toString(), Status.UNCHANGED, List.of());
        }
        if (!check) {
            FileWriting.replace(file, text.get());
        }
        return new Formatted(file.toString(), check ? Status.WOULD_CHANGE : Status.CHANGED, List.of());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new MendableException(file + ": there is no such file");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
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
