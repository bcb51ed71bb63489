package org.partneringalliance.diagnostic.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.AnyOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/**
 * Writes the DRL that the engine compiles, from our tree alone: no text of an author reaches the compiler except
 * literals that the vocabulary allows. Each constraint on something that can be unknown becomes a pattern of its own on
 * {@code TextFact} or {@code NumberFact}, so that what is unknown never matches.
 */
final class RuleEmitter {

    /** Salience between strata; every stratum is complete before the next begins. */
    private static final int STRATUM_STEP = 10;

    private final Vocabulary vocabulary;

    RuleEmitter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The rule as the engine sees it, in a package of its own. */
    String emit(Rule rule, String packageName) {
        String variables = rule.variables().stream().map(name -> ", " + name).collect(Collectors.joining());
        return """
                package %s;
                import %s.*;
                global %s firings;
                rule "%s"
                salience %d
                when
                %s
                then
                    firings.record( drools, "%s"%s );
                end
                """.formatted(
                        packageName,
                        Finding.class.getPackageName(),
                        Firings.class.getCanonicalName(),
                        rule.id(),
                        -STRATUM_STEP * List.of(Stratum.values()).indexOf(rule.stratum()),
                        rule.condition().parts().stream().map(this::condition).collect(Collectors.joining("\n")),
                        rule.id(),
                        variables);
    }

    private String condition(Condition condition) {
        if (condition instanceof AllOf all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof AnyOf any) {
            return joined(any.parts(), " or ");
        }
        Pattern pattern = (Pattern) condition;
        FactType type = vocabulary.type(pattern.type());
        return type.closed() ? closed(pattern) : open(pattern, type);
    }

    private String joined(List<Condition> parts, String word) {
        return parts.stream().map(this::condition).collect(Collectors.joining(word, "( ", " )"));
    }

    private static String closed(Pattern pattern) {
        String constraints = pattern.constraints().stream()
                .map(constraint -> constraint(constraint, constraint.field()))
                .collect(Collectors.joining(", "));
        return (pattern.negated() ? "not " : "") + pattern.type() + "( " + constraints + " )";
    }

    private static String open(Pattern pattern, FactType type) {
        List<String> parts = new ArrayList<>();
        String subject = subject(pattern, type);
        String bindsFirst = binding(pattern);
        for (Constraint constraint : pattern.constraints()) {
            if (!type.keys().contains(constraint.field())) {
                FactType.Field field = type.field(constraint.field());
                String subjectPart = parts.isEmpty() && !bindsFirst.isEmpty() ? bindsFirst : subject;
                parts.add(measured(pattern.type(), subjectPart, constraint, field));
                field.withheldBy().stream()
                        .sorted()
                        .forEach(finding -> parts.add("not Finding( id == " + quoted(finding) + " )"));
            }
        }
        return parts.size() == 1 ? parts.get(0) : parts.stream().collect(Collectors.joining(" and ", "( ", " )"));
    }

    private static String measured(String type, String subject, Constraint constraint, FactType.Field field) {
        boolean number = field.kind() == FactType.Kind.NUMBER;
        return "%s( type == %s, %s, field == %s, %s )"
                .formatted(
                        number ? "NumberFact" : "TextFact",
                        quoted(type),
                        subject,
                        quoted(constraint.field()),
                        constraint(constraint, number ? "code" : "text"));
    }

    private static String subject(Pattern pattern, FactType type) {
        List<String> words = new ArrayList<>();
        for (String key : type.keys()) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.field().equals(key)) {
                    Operand operand = constraint.operands().get(0);
                    if (operand instanceof Operand.Variable variable) {
                        return "subject == " + variable.name();
                    }
                    words.add(((Operand.Text) operand).text());
                }
            }
        }
        return "subject == " + quoted(String.join(" ", words));
    }

    private static String binding(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.operator() == Operator.BIND)
                .map(constraint -> ((Operand.Variable) constraint.operands().get(0)).name() + " : subject")
                .findFirst()
                .orElse("");
    }

    private static String constraint(Constraint constraint, String field) {
        List<String> operands =
                constraint.operands().stream().map(RuleEmitter::operand).toList();
        return switch (constraint.operator()) {
            case BIND -> operands.get(0) + " : " + field;
            case IN -> field + " in ( " + String.join(", ", operands) + " )";
            case CONTAINS -> field + " == " + operands.get(0);
            default -> field + " " + constraint.operator().symbol() + " " + operands.get(0);
        };
    }

    private static String operand(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return quoted(text.text());
        }
        if (operand instanceof Operand.Flag flag) {
            return quoted(Boolean.toString(flag.set()));
        }
        if (operand instanceof Operand.Decimal number) {
            return Threshold.code(number.number()) + "L";
        }
        return ((Operand.Variable) operand).name();
    }

    /** Literals come from the vocabulary; a character that could end one is refused all the same. */
    private static String quoted(String text) {
        if (!text.chars()
                .allMatch(character -> Character.isLetterOrDigit(character) || " -._".indexOf(character) >= 0)) {
            throw new IllegalStateException("'" + text + "' cannot stand in a compiled rule");
        }
        return "\"" + text + "\"";
    }
}
