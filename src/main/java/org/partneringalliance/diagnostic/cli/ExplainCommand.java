package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.partneringalliance.diagnostic.assessment.QuestionReader;
import org.partneringalliance.diagnostic.explanation.Explainer;
import org.partneringalliance.diagnostic.explanation.Explanation;
import org.partneringalliance.diagnostic.explanation.Query;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Reads one document and answers a question about its diagnosis; each question is a command of its own. */
@Command(mixinStandardHelpOptions = true, sortOptions = false, sortSynopsis = false, versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Folders, Wiring> wiring;
    private final Query.Question question;

    @Mixin
    private final Folders folders = new Folders();

    @Mixin
    private final Printing printing = new Printing();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The document, as submitted over HTTP; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "A pattern, guard, action or criterion, for instance DX-02.")
    @SuppressWarnings("NullAway.Init")
    private String of;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            defaultValue = "consultant",
            description = "partner: what it means; consultant (the default): rules, values and factors.")
    private String audience = "";

    @Option(
            names = "--detail",
            paramLabel = "HOW MUCH",
            defaultValue = "full",
            description = "none, leaves or full (the default): how much of the tree is shown.")
    private String detail = "";

    @Option(
            names = "--keep",
            paramLabel = "CRITERION",
            split = ",",
            description = "Criteria that may not be changed, with commas between them.")
    private List<String> keep = List.of();

    private ExplainCommand(Terminal terminal, Function<Folders, Wiring> wiring, Query.Question question) {
        this.terminal = terminal;
        this.wiring = wiring;
        this.question = question;
    }

    /** The command of a question, with what its help says. */
    static CommandLine of(
            Terminal terminal, Function<Folders, Wiring> wiring, Query.Question question, String description) {
        CommandLine command = new CommandLine(new ExplainCommand(terminal, wiring, question));
        command.getCommandSpec().usageMessage().description(description);
        return command;
    }

    @Override
    public Integer call() {
        printing.check();
        Submission submission = Submission.read(file, terminal.in());
        Wiring parts = wiring.apply(folders);
        QuestionReader.Request request = read(parts, submission);
        Query query = Query.of(request.of(), request.words(), request.keep());
        Explanation explanation =
                terminal.patiently(() -> new Explainer(parts.diagnostician()).explain(request.assessment(), query));
        printing.print(terminal, explanation, look -> ExplanationReport.of(explanation, look));
        return ExitCode.OK;
    }

    /** By the reader of the service, so that both say the same of what is wrong. */
    private QuestionReader.Request read(Wiring parts, Submission submission) {
        ObjectNode request = submission.request();
        request.put("of", of);
        request.put("question", question.word());
        request.put("audience", audience);
        request.put("detail", detail);
        keep.forEach(request.putArray("keep")::add);
        try {
            return new QuestionReader(
                            parts.standard(), Explainer.about(parts.standard()).toList(), Query.words())
                    .read(request);
        } catch (ProblemsException refused) {
            throw new MendableException(refused.problems().stream()
                    .map(problem -> submission.line(problem).orElseGet(problem::toString))
                    .toList());
        }
    }
}
