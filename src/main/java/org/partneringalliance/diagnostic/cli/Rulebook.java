package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.cases.RuleCaseReader;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.NearestMatch;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.rule.CheckedRules;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Rules as their authors see them: read and checked, not compiled, with the cases beside them.
 *
 * @param cases ordered by file and then as written
 */
record Rulebook(Standard standard, CheckedRules checked, List<RuleCase> cases) {

    Rulebook {
        cases = List.copyOf(cases);
    }

    /** Every rule, ordered by id. */
    List<Rule> rules() {
        return checked.rules();
    }

    /** The words the rules are written in. */
    Vocabulary vocabulary() {
        return checked.vocabulary();
    }

    /**
     * The rules of the folders that a command works with. Whether cases are met, and whether rules and knowledge base cover
     * one another, is not asked: rules are shown and tested before that is so.
     *
     * @throws ProblemsException with every problem of the rules and of the form of their cases
     */
    static Rulebook of(Wiring parts) {
        Vocabulary vocabulary = RuleVocabulary.of(parts.standard());
        RuleFiles files = RuleFiles.read(parts.rulesFolder());
        RuleBaseLoader.Reviewed rules = RuleBaseLoader.review(files, vocabulary);
        RuleCaseReader.Reviewed cases = RuleCaseReader.review(files, vocabulary, parts.standard());
        List<Problem> problems = Stream.concat(rules.problems().stream(), cases.problems().stream())
                .toList();
        if (problems.stream().anyMatch(Problem::refuses)) {
            throw new ProblemsException("The rules folder " + files.folder(), problems);
        }
        return new Rulebook(parts.standard(), rules.checked(), cases.cases());
    }

    /**
     * A rule by its id.
     *
     * @throws MendableException if there is none, with the id that was probably meant
     */
    Rule rule(String id) {
        return rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new MendableException("there is no rule '%s'%s; 'rules list' names all of them"
                        .formatted(id, meant(id).isEmpty() ? "" : "; did you mean " + meant(id) + "?")));
    }

    /** Longer ids that begin so, or else the id that looks most like it; empty if none does. */
    private String meant(String id) {
        List<String> ids = rules().stream().map(Rule::id).toList();
        List<String> longer =
                ids.stream().filter(known -> known.startsWith(id + "-")).toList();
        return longer.isEmpty() ? NearestMatch.to(id, ids).orElse("") : String.join(" or ", longer);
    }

    /** The rules of these ids in their order, each once; all if none is named. */
    List<Rule> rules(List<String> ids) {
        return ids.isEmpty() ? rules() : ids.stream().map(this::rule).distinct().toList();
    }

    /** What the file of a rule holds. */
    String text(Rule rule) {
        return checked.texts().getOrDefault(rule.file(), "");
    }

    /** The cases beside a rule. */
    List<RuleCase> cases(Rule rule) {
        return cases.stream()
                .filter(each -> each.ruleFile().equals(rule.file()))
                .toList();
    }
}
