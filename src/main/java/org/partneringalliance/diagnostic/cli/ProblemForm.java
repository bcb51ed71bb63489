package org.partneringalliance.diagnostic.cli;

import java.util.List;
import org.partneringalliance.diagnostic.http.Json;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The options that say in which form a check tells its problems. */
final class ProblemForm {

    @ArgGroup
    private final Form form = new Form();

    /** At most one of them. */
    private static final class Form {
        @Option(
                names = "--json",
                description = "Print JSON: problems in the form that the web service answers with for drafts.")
        private boolean json;

        @Option(names = "--sarif", description = "Print SARIF 2.1.0, for editors and build servers.")
        private boolean sarif;
    }

    /** True if people are told. */
    boolean text() {
        return !form.json && !form.sarif;
    }

    /**
     * Prints for a program what was found.
     *
     * @param told the problems of the answer
     */
    void print(Terminal terminal, ProblemsAnswer answer, List<Problem> told, ProblemSources sources) {
        terminal.out().writeBytes(Json.write(form.sarif ? Sarif.of(told, sources) : answer));
        if (terminal.attached()) {
            terminal.out().println();
        }
        terminal.out().flush();
    }

    /**
     * Tells programs of what was refused before it could be checked; people are told where the program ends.
     *
     * @return the exit code
     * @throws ProblemsException as it was given, if people are told
     */
    int refused(Terminal terminal, ProblemsException refused, ProblemSources sources) {
        if (text()) {
            throw refused;
        }
        print(terminal, ProblemsAnswer.of(refused.problems()), refused.problems(), sources);
        return ExitCode.SOFTWARE;
    }
}
