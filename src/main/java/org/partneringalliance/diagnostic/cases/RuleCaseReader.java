package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.file.FolderFiles;
import org.partneringalliance.diagnostic.file.YamlReader;
import org.partneringalliance.diagnostic.file.YamlTree;
import org.partneringalliance.diagnostic.inference.StandardRelations;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.RuleCheck;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.core.JsonPointer;

/**
 * Reads the cases beside rules. What is given is written in the words of rules: a type, what it is about, and its fields,
 * for instance {@code Rating: {"GOV-1.1": {score: 1}}} or {@code Partnership: {secretariatHost: "partner"}}.
 */
public final class RuleCaseReader {

    private final RuleFiles files;
    private final Vocabulary vocabulary;
    private final Facts common;
    private final List<Problem> problems = new ArrayList<>();

    private RuleCaseReader(RuleFiles files, Vocabulary vocabulary, Facts common) {
        this.files = files;
        this.vocabulary = vocabulary;
        this.common = common;
    }

    /**
     * Every case of some files, ordered by file and then as written.
     *
     * @throws ProblemsException with every problem of every file
     */
    public static List<RuleCase> read(RuleFiles files, Vocabulary vocabulary, Standard standard) {
        Reviewed reviewed = review(files, vocabulary, standard);
        if (!reviewed.problems().isEmpty()) {
            throw new ProblemsException("The cases in " + files.folder(), reviewed.problems());
        }
        return reviewed.cases();
    }

    /**
     * What was read, sound or not.
     *
     * @param cases those that could be read, ordered by file and then as written
     * @param problems of every file
     */
    public record Reviewed(List<RuleCase> cases, List<Problem> problems) {
        public Reviewed {
            cases = List.copyOf(cases);
            problems = List.copyOf(problems);
        }
    }

    /** Reads without refusing anything. */
    public static Reviewed review(RuleFiles files, Vocabulary vocabulary, Standard standard) {
        RuleCaseReader reader =
                new RuleCaseReader(files, vocabulary, Facts.of(Map.of(), StandardRelations.of(standard)));
        List<RuleCase> cases = new ArrayList<>();
        files.ending(RuleFiles.CASES).forEach((name, bytes) -> cases.addAll(reader.file(name, bytes)));
        return new Reviewed(
                cases, reader.problems.stream().map(RuleCheck.CASE_FORM::found).toList());
    }

    private List<RuleCase> file(String file, byte[] bytes) {
        Place whole = files.place(file);
        return FolderFiles.text(whole, bytes, problems::add)
                .flatMap(text -> YamlReader.read(whole, text, problems::add))
                .map(tree -> cases(file, tree))
                .orElse(List.of());
    }

    private List<RuleCase> cases(String file, YamlTree tree) {
        if (!tree.root().isArray() || tree.root().isEmpty()) {
            problems.add(Problem.notOfForm(
                    tree.whole(), "this file holds something else than one list of cases", "", "- name: \"...\""));
            return List.of();
        }
        List<RuleCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int index = 0; index < tree.root().size(); index++) {
            Place place = tree.place(JsonPointer.empty().appendIndex(index));
            CaseContext context = new CaseContext(place, vocabulary, problems);
            int before = problems.size();
            RuleCase read =
                    new CaseReader(context, common).read(file, tree.root().path(index));
            if (!read.name().isBlank() && !names.add(read.name())) {
                context.notOfForm("this name is used twice", read.name(), "a name of its own");
            }
            if (problems.size() == before) {
                cases.add(read);
            }
        }
        return cases;
    }
}
