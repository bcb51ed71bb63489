package org.partneringalliance.diagnostic.diagnosis;

import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.standard.SentenceKind;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Wording;

/** Says conditions and conclusions in plain words, by the templates of the knowledge base. Immutable. */
public final class Sentences {

    private final Standard standard;
    private final Audience audience;
    private final ValueWords values;
    private final SlotTexts slots;

    public Sentences(Standard standard, Audience audience) {
        this.standard = standard;
        this.audience = audience;
        this.values = new ValueWords(standard);
        this.slots = new SlotTexts(standard, audience);
    }

    /** Whom they are for. */
    public Audience audience() {
        return audience;
    }

    /** A comparison that holds; its value is said only if it may be shown. */
    public String known(Comparison comparison, boolean shown) {
        return shown
                ? stands(comparison, slots.level(comparison))
                : withoutEnd(statement(SentenceKind.MET_WITHHELD, slots.withoutNames(comparison)));
    }

    /** A comparison whose value is known and is not what the rule asks for. */
    public String failed(Comparison comparison) {
        Map<String, String> texts = slots.of(comparison);
        texts.put("said", stands(comparison, ""));
        return statement(SentenceKind.FAILED, texts);
    }

    /** A comparison that nothing is known of. */
    public String unknown(Comparison comparison) {
        return statement(SentenceKind.UNKNOWN, slots.of(comparison));
    }

    /** A comparison whose value would show who said it. */
    public String withheld(Comparison comparison) {
        return statement(SentenceKind.WITHHELD, slots.withoutNames(comparison));
    }

    /** What a comparison is about and what it asks for, whatever the value is. */
    public String asks(Comparison comparison) {
        Map<String, String> texts = slots.of(comparison);
        return capitalised(texts.getOrDefault("about", "") + ": " + texts.getOrDefault("asked", ""));
    }

    /** What has to exist, or must not; what a condition leaves open is any of its kind. */
    public String asks(Condition.Pattern pattern) {
        if (pattern.negated()) {
            return absent(pattern);
        }
        Map<String, String> texts = slots.of(pattern);
        slots.kind(pattern).ifPresent(kind -> texts.put("finding", texts.get("finding") + " (" + kind + ")"));
        return capitalised(
                Wording.filled(standard.wording().relation(pattern.type()).present(), texts));
    }

    /** A comparison of something that counts as unknown while a finding holds. */
    public String guarded(Comparison comparison, String finding) {
        Map<String, String> texts = slots.of(comparison);
        texts.put("finding", slots.quoted(finding));
        return statement(SentenceKind.GUARDED, texts);
    }

    /** Something that exists, or that does not. */
    public String of(Existence existence) {
        return existence.witness().map(this::of).orElseGet(() -> absent(existence.pattern()));
    }

    /** Something of the closed world that exists. */
    public String of(Relation relation) {
        return Wording.filled(
                standard.wording().relation(relation.getClass().getSimpleName()).present(), slots.of(relation));
    }

    /**
     * All conditions of a rule in one sentence; empty if they read well one by one.
     *
     * @param target the id that the rule concludes about
     */
    public Optional<String> rule(String rule, String target) {
        return standard.wording()
                .rule(rule)
                .map(known -> audience == Audience.PARTNER ? known.partner() : known.consultant())
                .filter(template -> !template.isEmpty())
                .map(template -> capitalised(Wording.filled(template, Map.of("title", slots.quoted(target)))));
    }

    /** A sentence of the knowledge base about a conclusion. */
    public String statement(SentenceKind kind, Map<String, String> texts) {
        return statement(kind.word(), texts);
    }

    /** A sentence of the knowledge base about a conclusion; its name is a word of {@link SentenceKind}. */
    public String statement(String name, Map<String, String> texts) {
        Wording.Statement statement = standard.wording().statement(name);
        return capitalised(
                Wording.filled(audience == Audience.PARTNER ? statement.partner() : statement.consultant(), texts));
    }

    /** A finding or an action by its title; for consultants with its id. */
    public String named(String id) {
        return slots.named(id);
    }

    /** The value of a comparison, as people read it. */
    public String actual(Comparison comparison) {
        return comparison
                .actual()
                .map(value -> values.known(comparison.key(), value))
                .orElse("unknown");
    }

    /** What a rule asks for. */
    public String asked(Comparison comparison) {
        return values.asked(comparison);
    }

    private String stands(Comparison comparison, String level) {
        Wording.OfCondition template = slots.template(comparison.key());
        Map<String, String> texts = slots.of(comparison);
        Optional<Value> actual = comparison.actual();
        if (actual.filter(Sentences::negative).isPresent() && texts.containsKey("over")) {
            String of = texts.getOrDefault("of", "");
            texts.put("of", texts.getOrDefault("over", ""));
            texts.put("over", of);
            actual = actual.map(
                    value -> new Value.Exact(((Value.Exact) value).number().negate()));
        }
        texts.put(
                "actual",
                actual.map(value -> values.known(comparison.key(), value)).orElse("unknown"));
        texts.put("level", level);
        String said = Wording.filled(audience == Audience.PARTNER ? template.partner() : template.consultant(), texts);
        return withoutEnd(capitalised(said));
    }

    private static boolean negative(Value value) {
        return value instanceof Value.Exact exact && exact.number().signum() < 0;
    }

    private String absent(Condition.Pattern pattern) {
        Optional<String> kind =
                slots.kind(pattern).filter(known -> pattern.type().equals("Finding"));
        return capitalised(
                kind.isPresent()
                        ? withoutEnd(statement(SentenceKind.NO_FINDING, Map.of("kind", kind.get())))
                        : Wording.filled(
                                standard.wording().relation(pattern.type()).absent(), slots.of(pattern)));
    }

    private static String capitalised(String sentence) {
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Without what ends a sentence, so that another may go on. */
    public static String withoutEnd(String sentence) {
        String end = sentence.strip();
        while (end.endsWith(".") || end.endsWith(":")) {
            end = end.substring(0, end.length() - 1).strip();
        }
        return end;
    }
}
