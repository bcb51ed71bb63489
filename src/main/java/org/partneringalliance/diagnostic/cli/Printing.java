package org.partneringalliance.diagnostic.cli;

import java.util.Optional;
import java.util.function.Function;
import org.partneringalliance.diagnostic.http.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how a result is printed. */
final class Printing {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--json",
            description = "Print JSON: all that the web service answers with, if it answers the same question.")
    private boolean json;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Longest line of the report, at least 40; otherwise $COLUMNS or that of the terminal.")
    private Optional<Integer> width = Optional.empty();

    @Option(names = "--no-color", description = "Print without colours, as if NO_COLOR were set.")
    private boolean plain;

    /**
     * Refuses what no page can look like.
     *
     * @throws ParameterException if it was asked for
     */
    void check() {
        if (width.filter(columns -> columns < PageWidth.LEAST).isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--width': it has to be %d or more".formatted(PageWidth.LEAST));
        }
    }

    /** Prints JSON, after which people get an end of line, or else a page. */
    void print(Terminal terminal, Object result, Function<Page.Look, String> page) {
        if (!json) {
            terminal.out().print(page.apply(look(terminal)));
        } else {
            terminal.out().writeBytes(Json.write(result));
            if (terminal.attached()) {
                terminal.out().println();
            }
        }
        terminal.out().flush();
    }

    private Page.Look look(Terminal terminal) {
        return new Page.Look(PageWidth.of(width, terminal), terminal.coloured() && !plain, terminal.graphic());
    }
}
