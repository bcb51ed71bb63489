package org.partneringalliance.diagnostic.rule;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Check;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** Turns rule files into checked rules, or says everything that is wrong with them. Nothing in a file is executed. */
public final class RuleBaseLoader {

    private RuleBaseLoader() {}

    /**
     * Reads, checks and compiles all rules below a folder.
     *
     * @param cache keeps what was compiled for the next time
     * @throws ProblemsException with every problem of every file
     */
    public static RuleBase load(Path folder, Vocabulary vocabulary, RuleCache cache) {
        return check(RuleFiles.read(folder), vocabulary).compile(cache);
    }

    /**
     * Reads and checks without compiling.
     *
     * @throws ProblemsException with every problem of every file
     */
    public static CheckedRules check(RuleFiles files, Vocabulary vocabulary) {
        return review(files, vocabulary).checked();
    }

    /**
     * What was read, sound or not.
     *
     * @param files what it was read from
     * @param vocabulary the words it was checked against
     * @param rules those that could be read, by id
     * @param problems of every file, those that refuse nothing among them
     */
    public record Reviewed(RuleFiles files, Vocabulary vocabulary, List<Rule> rules, List<Problem> problems) {
        public Reviewed {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }

        /**
         * The rules, if they can be used.
         *
         * @throws ProblemsException with every problem if they cannot
         */
        public CheckedRules checked() {
            if (problems.stream().anyMatch(Problem::refuses)) {
                throw new ProblemsException("The rules folder " + files.folder(), problems);
            }
            Map<String, String> texts = new HashMap<>();
            MessageDigest digest = Hash.digest();
            files.ending(RuleFiles.RULES).forEach((name, bytes) -> {
                texts.put(name, new String(bytes, StandardCharsets.UTF_8));
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
                digest.update((byte) 0);
            });
            return new CheckedRules(
                    rules, texts, vocabulary, "sha256:" + HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Reads and checks without compiling and without refusing anything. */
    public static Reviewed review(RuleFiles files, Vocabulary vocabulary) {
        List<Rule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        files.problems().forEach(problem -> problems.add(RuleCheck.FILE.found(problem)));
        List<Problem> within = new ArrayList<>();
        files.ending(RuleFiles.RULES).forEach((name, bytes) -> {
            List<Problem> found = new ArrayList<>();
            RuleParser.parse(name, bytes, found).ifPresent(rules::add);
            found.stream()
                    .map(problem -> problem.check().equals(Check.UNNAMED) ? RuleCheck.FORM.found(problem) : problem)
                    .forEach(within::add);
        });
        within.addAll(RuleChecks.problems(rules, vocabulary));
        Map<String, Integer> ofFile = new HashMap<>();
        within.stream()
                .distinct()
                // Errors first, so that no warning takes the place of one.
                .sorted(Comparator.comparing(problem -> !problem.refuses()))
                .filter(problem -> ofFile.merge(problem.place().source(), 1, Integer::sum) <= TextGate.MOST_PROBLEMS)
                .forEach(problem -> problems.add(problem.at(new Place(
                        files.place(problem.place().source()).source(),
                        problem.place().line(),
                        problem.place().column()))));
        if (rules.isEmpty() && problems.isEmpty()) {
            problems.add(RuleCheck.FORM.found(
                    Problem.at(Place.of(files.folder().toString()), "there is no rule file (*.drl) in this folder")));
        }
        rules.sort(Comparator.comparing(Rule::id));
        return new Reviewed(files, vocabulary, rules, problems);
    }
}
