package org.partneringalliance.diagnostic.diagnosis;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.standard.Criterion;

/** Says a condition in plain words. */
final class Sentences {

    private static final Map<String, String> MEASURES = Map.of(
            "score", "stands at",
            "lowest", "in the lowest group stands at",
            "spread", "differs between groups by",
            "unknownShare", "is not known to a share of",
            "evidence", "rests on evidence of",
            "trend", "changes each year by",
            "shortfall", "misses its gate by");

    private Sentences() {}

    /**
     * A condition that held.
     *
     * @param criterion what it speaks of, if it is a criterion
     * @param shown whether the actual value may be said
     */
    static String of(Comparison comparison, Optional<Criterion> criterion, boolean shown) {
        String asked = asked(comparison);
        String actual = shown
                ? comparison.actual().map(Object::toString).orElse("unknown") + " (" + asked + ")"
                : "the value the rule asks for (" + asked + ")";
        return subject(comparison, criterion) + " " + actual;
    }

    private static String subject(Comparison comparison, Optional<Criterion> criterion) {
        String subject = comparison.key().subject();
        String field = comparison.key().field();
        return switch (comparison.key().type()) {
            case "Rating" ->
                criterion
                        .map(known -> "'" + withoutStop(known.statement()) + "' (" + known.id() + ") " + measure(field))
                        .orElse(subject + " " + measure(field));
            case "Gap" -> {
                String[] words = subject.split(" ", -1);
                yield "On " + words[0] + ", " + words[1] + " is above " + words[2] + " by";
            }
            case "Gate" -> "Criteria of gate " + subject + " below their threshold:";
            case "Divergence" -> "Criteria on which " + subject.replace(" ", " stands well above ") + ":";
            case "Group" -> "Group " + subject + ": " + spaced(field) + " is";
            case "Assessment" -> "Over all answers, " + spaced(field) + " is";
            default -> "Fact " + field + " is";
        };
    }

    private static String measure(String field) {
        return MEASURES.getOrDefault(field, spaced(field) + " is");
    }

    private static String asked(Comparison comparison) {
        String required = comparison.required().stream().map(Sentences::plain).collect(Collectors.joining(" or "));
        return switch (comparison.operator()) {
            case AT_MOST -> required + " or less";
            case AT_LEAST -> required + " or more";
            case LESS -> "less than " + required;
            case MORE -> "more than " + required;
            case NOT_EQUAL -> "other than " + required;
            case CONTAINS -> "containing " + required;
            default -> comparison.operator() == Operator.IN ? "one of " + required : "asked: " + required;
        };
    }

    private static String plain(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.text();
        }
        return operand instanceof Operand.Decimal number
                ? number.number().toPlainString()
                : String.valueOf(((Operand.Flag) operand).set());
    }

    private static String spaced(String field) {
        return field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
