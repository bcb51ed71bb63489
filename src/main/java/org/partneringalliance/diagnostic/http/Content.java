package org.partneringalliance.diagnostic.http;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.partneringalliance.diagnostic.diagnosis.Coverage;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.RuleCase;
import org.partneringalliance.diagnostic.inference.RuleCaseChecks;
import org.partneringalliance.diagnostic.inference.RuleCaseReader;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.CheckedRules;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleCache;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/**
 * What consultants edit, as a service works with it: a standard, the rules for it and the cases beside these. Immutable.
 *
 * @param cases ordered by file and then as written
 */
public record Content(Diagnostician diagnostician, List<RuleCase> cases) {

    public Content {
        cases = List.copyOf(cases);
    }

    /**
     * Reads both folders with every check there is: of each file, of each rule against its cases, and of the folders
     * against one another. Rules are compiled only if nothing is wrong.
     *
     * @param cache keeps what was compiled for the next time
     * @throws ProblemsException with every problem of both folders
     */
    public static Content load(Path knowledgeBase, Path rules, RuleCache cache) {
        Standard standard = standard(knowledgeBase, rules);
        List<Problem> problems = new ArrayList<>();
        Vocabulary vocabulary = RuleVocabulary.of(standard);
        Optional<CheckedRules> checked = collecting(problems, () -> RuleBaseLoader.read(rules, vocabulary));
        Optional<List<RuleCase>> cases = Files.isDirectory(rules)
                ? collecting(problems, () -> RuleCaseReader.read(rules, vocabulary, standard))
                : Optional.empty();
        checked.ifPresent(read -> {
            problems.addAll(Coverage.problems(standard, read.rules()));
            cases.ifPresent(all -> problems.addAll(new RuleCaseChecks(rules, vocabulary).problems(read.rules(), all)));
        });
        if (!problems.isEmpty()) {
            throw new ProblemsException("The content", problems);
        }
        return new Content(new Diagnostician(standard, checked.orElseThrow().compile(cache)), cases.orElseThrow());
    }

    /** Without a standard nothing can be said of the rules but that. */
    private static Standard standard(Path knowledgeBase, Path rules) {
        try {
            return StandardLoader.load(knowledgeBase);
        } catch (ProblemsException refused) {
            List<Problem> problems = new ArrayList<>(refused.problems());
            problems.add(Problem.at(
                    Place.of(rules.toString()),
                    Files.isDirectory(rules)
                            ? "not checked, because rules speak of what the knowledge base defines"
                            : "there is no such folder; name it with --rules FOLDER"));
            throw new ProblemsException("The content", problems);
        }
    }

    private static <T> Optional<T> collecting(List<Problem> problems, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (ProblemsException refused) {
            problems.addAll(refused.problems());
        } catch (UncheckedIOException unreadable) {
            problems.add(Problem.at(Place.of(""), String.valueOf(unreadable.getMessage())));
        }
        return Optional.empty();
    }
}
