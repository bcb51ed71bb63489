package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.Avoidance;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Step;
import org.partneringalliance.diagnostic.fact.Subsumption;
import org.partneringalliance.diagnostic.fact.Target;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Standard;

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

    private final Standard standard;

    Sentences(Standard standard) {
        this.standard = standard;
    }

    /** Something that exists or, if negated, does not. */
    String of(Existence existence) {
        return existence.witness().map(this::held).orElseGet(() -> absent(existence.pattern()));
    }

    private String held(Relation relation) {
        if (relation instanceof Finding finding) {
            return named(finding.id()) + " holds";
        }
        if (relation instanceof Step step) {
            return "The advice on " + named(step.finding()) + " includes " + step.action();
        }
        if (relation instanceof Target target) {
            return target.action() + " raises " + target.criterion();
        }
        if (relation instanceof Avoidance avoidance) {
            return "The advice on " + named(avoidance.finding()) + " holds back " + avoidance.action();
        }
        return relation instanceof Subsumption both
                ? named(both.child()) + " is reported under " + named(both.parent())
                : "It is reported under another finding";
    }

    private String absent(Pattern pattern) {
        if (!pattern.type().equals("Finding")) {
            return pattern.type().equals("Subsumed")
                    ? "It is not reported under another finding"
                    : "The standard relates nothing of the kind (" + pattern.type() + ")";
        }
        return pattern.equated("id")
                .map(id -> named(plain(id)) + " does not hold")
                .orElseGet(() -> "No finding holds with "
                        + pattern.constraints().stream()
                                .map(constraint -> constraint.field() + " " + required(constraint.operands()))
                                .collect(Collectors.joining(" and ")));
    }

    private static String required(List<Operand> operands) {
        return operands.stream().map(Sentences::plain).collect(Collectors.joining(" or "));
    }

    private String named(String finding) {
        return standard.patternOrGuard(finding)
                .map(known -> known.title() + " (" + finding + ")")
                .orElse(finding);
    }

    /**
     * A condition that held.
     *
     * @param criterion what it speaks of, if it is a criterion
     * @param shown whether the actual value may be said
     */
    String of(Comparison comparison, Optional<Criterion> criterion, boolean shown) {
        String asked = asked(comparison);
        String actual = shown
                ? comparison.actual().map(Object::toString).orElse("unknown") + " (" + asked + ")"
                : "the value the rule asks for (" + asked + ")";
        return subject(comparison, criterion) + " " + actual;
    }

    private String subject(Comparison comparison, Optional<Criterion> criterion) {
        String subject = comparison.key().subject();
        String field = comparison.key().field();
        return switch (comparison.key().type()) {
            case "Rating" ->
                criterion.map(known -> quoted(known) + " " + measure(field)).orElse(subject + " " + measure(field));
            case "Gap" -> {
                String[] words = subject.split(" ", -1);
                yield "On " + criterion.map(Sentences::quoted).orElse(words[0]) + ", " + words[1] + " stands above "
                        + words[2] + " by";
            }
            case "Gate" -> "Criteria of gate " + subject + " below their threshold:";
            case "Divergence" -> "Criteria on which " + subject.replace(" ", " stands well above ") + ":";
            case "Group" -> "Group " + subject + ": " + spaced(field) + " is";
            case "Assessment" -> "Over all answers, " + spaced(field) + " is";
            default -> meaning(field) + ":";
        };
    }

    private String meaning(String fact) {
        return Optional.ofNullable(standard.facts().get(fact))
                .map(known -> withoutStop(known.meaning()))
                .orElse(fact);
    }

    private static String quoted(Criterion criterion) {
        return "'" + withoutStop(criterion.statement()) + "' (" + criterion.id() + ")";
    }

    private static String measure(String field) {
        return MEASURES.getOrDefault(field, spaced(field) + " is");
    }

    private static String asked(Comparison comparison) {
        String required = required(comparison.required());
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
        if (operand instanceof Operand.Decimal number) {
            return number.number().toPlainString();
        }
        return operand instanceof Operand.Flag flag ? String.valueOf(flag.set()) : ((Operand.Variable) operand).name();
    }

    private static String spaced(String field) {
        return field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
