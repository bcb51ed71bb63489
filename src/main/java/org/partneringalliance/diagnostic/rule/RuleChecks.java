package org.partneringalliance.diagnostic.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import org.partneringalliance.diagnostic.rule.Condition.Operand;

/** Checks that rules say something the standard knows and that they cannot disturb one another. */
final class RuleChecks {

    private static final Map<Kind, List<String>> FOLDERS = Map.of(
            Kind.PHASE, List.of("profile/"),
            Kind.TYPE, List.of("profile/"),
            Kind.DIAGNOSE, List.of("patterns/", "quality/"),
            Kind.WEAK, List.of("criteria/"),
            Kind.PROTECT, List.of("criteria/"),
            Kind.URGENT, List.of("patterns/"),
            Kind.SUBSUME, List.of("actions/"),
            Kind.CALL, List.of("actions/"),
            Kind.SUPPRESS, List.of("actions/"));

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    private RuleChecks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every problem of the rules, alone and together. */
    static List<Problem> problems(Collection<Rule> rules, Vocabulary vocabulary) {
        RuleChecks checks = new RuleChecks(vocabulary);
        List<Rule> sound = rules.stream().filter(checks::check).toList();
        checks.checkIds(rules);
        checks.problems.addAll(ReadingChecks.problems(rules, vocabulary));
        checks.problems.addAll(LogicChecks.problems(sound, vocabulary));
        return checks.problems;
    }

    /** True if nothing is wrong with a rule alone. */
    private boolean check(Rule rule) {
        int before = problems.size();
        problems.addAll(new ConditionChecks(vocabulary).problems(rule));
        checkName(rule);
        checkFolder(rule);
        checkConclusion(rule);
        problems.addAll(new AnnotationChecks(rule, vocabulary).problems());
        return problems.size() == before;
    }

    private void checkName(Rule rule) {
        String name = rule.file().substring(rule.file().lastIndexOf('/') + 1);
        if (!name.startsWith(rule.id() + "-") && !name.equals(rule.id() + ".drl")) {
            problems.add(RuleCheck.NAME.found(Problem.notOfForm(
                    place(rule), "the file is named after the rule's id", rule.id(), rule.id() + "-some-words.drl")));
        }
    }

    private void checkFolder(Rule rule) {
        List<String> folders = FOLDERS.getOrDefault(rule.conclusion().kind(), List.of());
        if (folders.stream().noneMatch(rule.file()::startsWith)) {
            problems.add(RuleCheck.NAME.found(Problem.notOfForm(
                    place(rule),
                    "a rule that concludes " + rule.conclusion().kind().word() + " stands in another folder",
                    rule.file(),
                    String.join(" or ", folders))));
        }
    }

    private void checkConclusion(Rule rule) {
        Kind kind = rule.conclusion().kind();
        if (rule.conclusion().target() instanceof Operand.Text target) {
            Set<String> allowed = targets(rule);
            if (!allowed.contains(target.text())) {
                problems.add(RuleCheck.CONCLUSION.found(
                        Problem.notAllowed(place(rule), "unknown id in the conclusion", target.text(), allowed)));
            } else if ((kind == Kind.DIAGNOSE || kind == Kind.URGENT)
                    && !rule.id().equals(target.text())
                    && !rule.id().startsWith(target.text() + "-")) {
                problems.add(RuleCheck.CONCLUSION.found(Problem.notOfForm(
                        place(rule),
                        "a rule's id begins with the id it concludes",
                        rule.id(),
                        target.text() + " or " + target.text() + "-some-words")));
            }
        } else if (kind == Kind.DIAGNOSE || kind == Kind.URGENT) {
            problems.add(RuleCheck.CONCLUSION.found(
                    Problem.at(place(rule), kind.word() + " names an id in quotes, not a variable")));
        } else {
            checkVariableTarget(rule, ((Operand.Variable) rule.conclusion().target()).name());
        }
    }

    /** What a variable may stand for must be what the conclusion is about. */
    private void checkVariableTarget(Rule rule, String variable) {
        Set<String> allowed = targets(rule);
        rule.condition()
                .patterns()
                .flatMap(pattern -> pattern.constraints().stream()
                        .filter(constraint -> constraint.operator() == Condition.Operator.BIND
                                && constraint.operands().contains(new Operand.Variable(variable)))
                        .flatMap(constraint ->
                                Optional.ofNullable(vocabulary.types().get(pattern.type()))
                                        .flatMap(type -> Optional.ofNullable(
                                                type.fields().get(constraint.field())))
                                        .stream()))
                .filter(field -> !allowed.containsAll(field.allowed()))
                .findFirst()
                .ifPresent(field -> problems.add(RuleCheck.CONCLUSION.found(Problem.notOfForm(
                        place(rule),
                        rule.conclusion().kind().word() + " cannot be about what this variable stands for",
                        variable,
                        "a variable set to one of the ids it may conclude about"))));
    }

    private Set<String> targets(Rule rule) {
        Kind kind = rule.conclusion().kind();
        if (kind == Kind.DIAGNOSE) {
            return rule.file().startsWith("quality/") ? vocabulary.guards() : vocabulary.patterns();
        }
        return kind.targets(vocabulary);
    }

    private void checkIds(Collection<Rule> rules) {
        Map<String, Rule> byId = new HashMap<>();
        for (Rule rule : rules) {
            Rule first = byId.putIfAbsent(rule.id(), rule);
            if (first != null) {
                problems.add(RuleCheck.NAME.found(Problem.at(
                        place(rule), "the id '" + rule.id() + "' is already used in rules/" + first.file())));
            }
        }
    }

    private static Place place(Rule rule) {
        return new Place(rule.file(), rule.line(), 0);
    }
}
