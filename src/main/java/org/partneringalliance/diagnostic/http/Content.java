package org.partneringalliance.diagnostic.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Samples;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleCache;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/**
 * What consultants edit, as a service works with it: a standard, the rules for it and the cases beside these. Immutable.
 *
 * @param files rules and cases as they were read
 * @param cases ordered by file and then as written
 * @param samples documents of the knowledge base on which changes are tried, by name
 */
public record Content(
        Diagnostician diagnostician, RuleFiles files, List<RuleCase> cases, SortedMap<String, Assessment> samples) {

    public Content {
        cases = List.copyOf(cases);
        samples = Collections.unmodifiableSortedMap(samples);
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
        RuleFiles files = RuleFiles.read(rules);
        RulesReview review = RulesReview.of(files, standard);
        List<Problem> problems = new ArrayList<>(review.usable() ? List.of() : review.problems());
        SortedMap<String, Assessment> samples = samples(knowledgeBase, standard, problems);
        if (!problems.isEmpty()) {
            throw new ProblemsException("The content", problems);
        }
        RuleBase compiled = review.checked().compile(cache);
        return new Content(new Diagnostician(standard, compiled), files, review.cases(), samples);
    }

    private static SortedMap<String, Assessment> samples(
            Path knowledgeBase, Standard standard, List<Problem> problems) {
        Path folder = knowledgeBase.resolve("samples");
        if (!Files.isDirectory(folder)) {
            return new TreeMap<>();
        }
        try {
            return Samples.read(folder, standard);
        } catch (ProblemsException refused) {
            problems.addAll(refused.problems());
            return new TreeMap<>();
        }
    }

    /**
     * Reads the knowledge base alone.
     *
     * @throws ProblemsException with every problem of the knowledge base, and whether there are rules
     */
    public static Standard standard(Path knowledgeBase, Path rules) {
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
}
