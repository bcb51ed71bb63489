package org.partneringalliance.diagnostic.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.Avoidance;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Step;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Subsumption;
import org.partneringalliance.diagnostic.fact.Target;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Wording;

/** Says conditions and conclusions in plain words, by the templates of the knowledge base. Immutable. */
public final class Sentences {

    private static final String NOT_SHOWN = "the value the rule asks for";

    private final Standard standard;
    private final Audience audience;

    public Sentences(Standard standard, Audience audience) {
        this.standard = standard;
        this.audience = audience;
    }

    /** Whom they are for. */
    public Audience audience() {
        return audience;
    }

    /** A comparison whose value is known, or is not to be shown although the comparison holds. */
    public String known(Comparison comparison, boolean shown) {
        Wording.OfCondition template = template(comparison);
        Map<String, String> texts = texts(comparison);
        texts.put("actual", shown ? actual(comparison) : NOT_SHOWN);
        texts.put("level", shown ? level(comparison) : "");
        return withoutEnd(
                Wording.filled(audience == Audience.PARTNER ? template.partner() : template.consultant(), texts));
    }

    /** A comparison whose value is known and is not what the rule asks for. */
    public String failed(Comparison comparison) {
        Map<String, String> texts = texts(comparison);
        texts.put("said", known(comparison, true));
        return statement("failed", texts);
    }

    /** A comparison that nothing is known of. */
    public String unknown(Comparison comparison) {
        return statement("unknown", texts(comparison));
    }

    /** A comparison whose value would show the answer of a single person. */
    public String withheld(Comparison comparison) {
        return statement("withheld", texts(comparison));
    }

    /** A comparison of something that counts as unknown while a finding holds. */
    public String guarded(Comparison comparison, String finding) {
        Map<String, String> texts = texts(comparison);
        texts.put("finding", named(finding));
        return statement("guarded", texts);
    }

    /** What is compared, without its value. */
    public String about(Comparison comparison) {
        return Wording.filled(template(comparison).about(), texts(comparison));
    }

    /** Something that exists, or that does not. */
    public String of(Existence existence) {
        return existence.witness().map(this::of).orElseGet(() -> absent(existence.pattern()));
    }

    /** Something of the closed world that exists. */
    public String of(Relation relation) {
        return Wording.filled(
                standard.wording().relation(relation.getClass().getSimpleName()).present(), texts(relation));
    }

    /** A sentence of the knowledge base about a conclusion. */
    public String statement(String name, Map<String, String> texts) {
        Wording.Statement statement = standard.wording().statement(name);
        String sentence =
                Wording.filled(audience == Audience.PARTNER ? statement.partner() : statement.consultant(), texts);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** A finding or an action with its title. */
    public String named(String id) {
        return standard.patternOrGuard(id)
                .map(known -> known.title() + " (" + id + ")")
                .or(() -> Optional.ofNullable(standard.criteria().get(id)).map(Sentences::quoted))
                .or(() ->
                        Optional.ofNullable(standard.actions().get(id)).map(action -> action.title() + " (" + id + ")"))
                .orElse(id);
    }

    /** What a rule asks for. */
    public String asked(Comparison comparison) {
        String required = comparison.required().stream()
                .map(operand -> word(comparison.key(), operand))
                .collect(Collectors.joining(" or "));
        return switch (comparison.operator()) {
            case AT_MOST -> required + " or less";
            case AT_LEAST -> required + " or more";
            case LESS -> "less than " + required;
            case MORE -> "more than " + required;
            case NOT_EQUAL -> "other than " + required;
            case CONTAINS -> "containing " + required;
            default -> comparison.operator() == Operator.IN ? "one of " + required : required;
        };
    }

    private Wording.OfCondition template(Comparison comparison) {
        return standard.wording()
                .condition(comparison.key().type(), comparison.key().field());
    }

    private Map<String, String> texts(Comparison comparison) {
        Key key = comparison.key();
        List<String> words = List.of(key.subject().split(" ", -1));
        Optional<Criterion> criterion = Optional.ofNullable(standard.criteria().get(words.get(0)));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("subject", key.subject());
        texts.put("criterion", words.get(0));
        texts.put(
                "statement",
                criterion.map(Criterion::statement).map(Sentences::withoutEnd).orElse(words.get(0)));
        texts.put("of", words.get(Math.max(0, words.size() - 2)));
        texts.put("over", words.get(words.size() - 1));
        texts.put("measure", spaced(key.field()));
        texts.put("meaning", meaning(key.field()));
        texts.put("asked", asked(comparison));
        texts.put("about", "");
        texts.put("about", Wording.filled(template(comparison).about(), texts));
        return texts;
    }

    private Map<String, String> texts(Relation relation) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (relation instanceof Finding finding) {
            texts.put("finding", named(finding.id()));
        } else if (relation instanceof Step step) {
            texts.put("finding", named(step.finding()));
            texts.put("action", step.action());
        } else if (relation instanceof Target target) {
            texts.put("criterion", target.criterion());
            texts.put("action", target.action());
        } else if (relation instanceof Avoidance avoidance) {
            texts.put("finding", named(avoidance.finding()));
            texts.put("action", avoidance.action());
        } else if (relation instanceof Subsumption both) {
            texts.put("parent", named(both.parent()));
            texts.put("child", named(both.child()));
        } else {
            texts.put("finding", named(((Subsumed) relation).finding()));
        }
        return texts;
    }

    private String absent(Pattern pattern) {
        Optional<String> id = pattern.equated("id").map(Sentences::plain);
        if (pattern.type().equals("Finding") && id.isEmpty()) {
            return "No finding holds with "
                    + pattern.constraints().stream()
                            .map(constraint -> constraint.field() + " "
                                    + constraint.operands().stream()
                                            .map(Sentences::plain)
                                            .collect(Collectors.joining(" or ")))
                            .collect(Collectors.joining(" and "));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        pattern.constraints()
                .forEach(constraint -> texts.put(
                        constraint.field(), plain(constraint.operands().get(0))));
        id.ifPresent(known -> texts.put("finding", named(known)));
        return Wording.filled(standard.wording().relation(pattern.type()).absent(), texts);
    }

    /** The value that was compared, as people read it. */
    public String actual(Comparison comparison) {
        return comparison.actual().map(value -> word(comparison.key(), value)).orElse("unknown");
    }

    /** What the level says that a score has reached. */
    private String level(Comparison comparison) {
        return comparison
                .actual()
                .filter(Value.Exact.class::isInstance)
                .filter(value -> comparison.key().field().equals("score"))
                .map(value -> ((Value.Exact) value).number().intValue())
                .flatMap(level -> Optional.ofNullable(standard.criteria()
                                .get(comparison.key().subject().split(" ", 2)[0]))
                        .map(criterion -> criterion.levels().get(level).anchor()))
                .map(Sentences::withoutEnd)
                .orElse("");
    }

    private String word(Key key, Value value) {
        if (value instanceof Value.Words words) {
            return words.words().stream().sorted().map(word -> label(key, word)).collect(Collectors.joining(", "));
        }
        return value instanceof Value.Exact ? value.toString() : label(key, value.toString());
    }

    private String word(Key key, Operand operand) {
        return label(key, plain(operand));
    }

    /** A value of a fact as people read it. */
    private String label(Key key, String word) {
        FactDefinition fact = standard.facts().get(key.field());
        if (!key.type().equals("Partnership") || fact == null) {
            return word;
        }
        return fact.kind() == FactDefinition.Kind.FLAG
                ? (word.equals("true") ? "yes" : "no")
                : fact.label(word).orElse(word);
    }

    private String meaning(String fact) {
        return Optional.ofNullable(standard.facts().get(fact))
                .map(known -> withoutEnd(known.meaning()))
                .orElse(fact);
    }

    private static String quoted(Criterion criterion) {
        return "'" + withoutEnd(criterion.statement()) + "' (" + criterion.id() + ")";
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

    /** Without what ends a sentence, so that another may go on. */
    static String withoutEnd(String sentence) {
        String end = sentence.strip();
        while (end.endsWith(".") || end.endsWith(":")) {
            end = end.substring(0, end.length() - 1).strip();
        }
        return end;
    }
}
