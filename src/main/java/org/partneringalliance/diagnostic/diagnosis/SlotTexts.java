package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.Wording;

/** What fills the slots of templates: what a condition or a relation speaks of, by its name. Immutable. */
final class SlotTexts {

    private static final java.util.regex.Pattern CAPITAL = java.util.regex.Pattern.compile("[A-Z]");

    private final Standard standard;
    private final Audience audience;
    private final ValueWords values;

    SlotTexts(Standard standard, Audience audience) {
        this.standard = standard;
        this.audience = audience;
        this.values = new ValueWords(standard);
    }

    /** The template of a comparison; the score of a criterion that asks for equity is that of the lowest group. */
    Wording.OfCondition template(Key key) {
        boolean lowest = key.field().equals("score")
                && criterion(key).filter(Criterion::equity).isPresent();
        return standard.wording().condition(key.type(), lowest ? "lowest" : key.field());
    }

    /** What the level says that a score has reached; empty between two levels. */
    String level(Comparison comparison) {
        Key key = comparison.key();
        return comparison
                .actual()
                .filter(Value.Exact.class::isInstance)
                .map(value -> ((Value.Exact) value).number())
                .filter(number -> List.of("score", "lowest").contains(key.field())
                        && number.getDenominator().equals(BigInteger.ONE))
                .flatMap(number -> criterion(key)
                        .map(criterion ->
                                criterion.levels().get(number.intValue()).anchor()))
                .map(Sentences::withoutEnd)
                .orElse("");
    }

    /** Of a comparison, without its value. */
    Map<String, String> of(Comparison comparison) {
        Key key = comparison.key();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("subject", key.subject());
        texts.put("measure", spaced(key.field()));
        texts.put("asked", values.asked(comparison));
        List<String> words = List.of(key.subject().split(" ", -1));
        switch (key.type()) {
            case "Partnership" -> texts.put("meaning", meaning(key.field()));
            case "Rating" -> putCriterion(texts, words.get(0));
            case "Gap" -> {
                putCriterion(texts, words.get(0));
                putGroups(texts, words.get(1), words.get(2));
            }
            case "Divergence" -> putGroups(texts, words.get(0), words.get(1));
            case "Group" -> texts.put("group", group(words.get(0)));
            case "Gate" -> texts.put("gate", gate(words.get(0)));
            default -> {
                // the whole assessment has no name
            }
        }
        texts.put("about", Wording.filled(template(key).about(), texts));
        return texts;
    }

    /** The same without the names of groups, where one of them is small. */
    Map<String, String> withoutNames(Comparison comparison) {
        Map<String, String> texts = of(comparison);
        if (texts.containsKey("of")) {
            texts.put("of", "one group");
            texts.put("over", "another");
        }
        texts.computeIfPresent("group", (slot, name) -> "one group");
        texts.put("subject", "");
        texts.put("about", Wording.filled(template(comparison.key()).about(), texts));
        return texts;
    }

    private void putCriterion(Map<String, String> texts, String id) {
        texts.put("criterion", id);
        texts.put(
                "statement",
                Optional.ofNullable(standard.criteria().get(id))
                        .map(criterion -> Sentences.withoutEnd(criterion.statement()))
                        .orElse(id));
        texts.put("named", named(id));
    }

    private void putGroups(Map<String, String> texts, String of, String over) {
        texts.put("of", group(of));
        texts.put("over", group(over));
    }

    /** A group as it is called within a sentence. */
    private String group(String code) {
        return standard.groups()
                .name(code)
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .orElse("everyone else");
    }

    /** What a gate asks; for consultants with its id. */
    private String gate(String id) {
        return Optional.ofNullable(standard.gates().get(id))
                .map(gate -> "'" + gate.question() + "'")
                .map(question -> audience == Audience.PARTNER ? question : question + " (" + id + ")")
                .orElse(id);
    }

    /** Of something of the closed world. */
    Map<String, String> of(Relation relation) {
        if (relation instanceof Finding finding) {
            return Map.of("finding", quoted(finding.id()));
        }
        if (relation instanceof Step step) {
            return Map.of("finding", quoted(step.finding()), "action", quoted(step.action()));
        }
        if (relation instanceof Target target) {
            return Map.of("criterion", quoted(target.criterion()), "action", quoted(target.action()));
        }
        if (relation instanceof Avoidance avoidance) {
            return Map.of("finding", quoted(avoidance.finding()), "action", quoted(avoidance.action()));
        }
        if (relation instanceof Subsumption both) {
            return Map.of("parent", quoted(both.parent()), "child", quoted(both.child()));
        }
        return Map.of("finding", quoted(((Subsumed) relation).finding()));
    }

    /** Of something of the closed world that is not there; what a condition leaves open is any of its kind. */
    Map<String, String> of(Condition.Pattern pattern) {
        Map<String, String> texts = new LinkedHashMap<>(Map.of(
                "finding", "a finding",
                "action", "an action",
                "criterion", "a criterion",
                "parent", "another finding",
                "child", "a finding"));
        texts.replaceAll((slot, any) -> text(pattern, slot).map(this::quoted).orElse(any));
        text(pattern, "id").ifPresent(id -> texts.put("finding", quoted(id)));
        return texts;
    }

    /** What kind of finding a condition asks for; empty if it asks for one by its id. */
    Optional<String> kind(Condition.Pattern pattern) {
        return Optional.of(Stream.of("tier", "kind")
                        .flatMap(field -> text(pattern, field).stream())
                        .map(this::kind)
                        .collect(Collectors.joining(", ")))
                .filter(kind -> !kind.isEmpty());
    }

    /** A finding or an action by its title; for consultants with its id. */
    String named(String id) {
        return standard.criteria().containsKey(id)
                ? quoted(id)
                : withId(title(id).orElse(id), id);
    }

    /** The same with the title in quotation marks, since titles are no part of a sentence. */
    String quoted(String id) {
        return title(id).map(title -> withId("'" + title + "'", id)).orElse(id);
    }

    private String withId(String title, String id) {
        return audience == Audience.PARTNER || title.equals(id) ? title : title + " (" + id + ")";
    }

    private Optional<String> title(String id) {
        return standard.patternOrGuard(id)
                .map(Pattern::title)
                .or(() -> Optional.ofNullable(standard.actions().get(id)).map(Action::title))
                .or(() -> Optional.ofNullable(standard.criteria().get(id))
                        .map(criterion -> Sentences.withoutEnd(criterion.statement())));
    }

    private Optional<Criterion> criterion(Key key) {
        return Optional.ofNullable(standard.criteria().get(key.subject().split(" ", 2)[0]));
    }

    private static Optional<String> text(Condition.Pattern pattern, String field) {
        return pattern.equated(field)
                .flatMap(operand -> operand instanceof Operand.Text text ? Optional.of(text.text()) : Optional.empty());
    }

    /** A tier by its name, for consultants with its letter; another word as it is. */
    private String kind(String word) {
        return standard.scales().tiers().stream()
                .filter(tier -> tier.tier().equals(word))
                .findFirst()
                .map(tier -> audience == Audience.PARTNER ? tier.name() : "tier " + word + ", " + tier.name())
                .orElse(word);
    }

    private String meaning(String fact) {
        return Optional.ofNullable(standard.facts().get(fact))
                .map(known -> Sentences.withoutEnd(known.meaning()))
                .orElse(fact);
    }

    private static String spaced(String field) {
        return CAPITAL.matcher(field).replaceAll(" $0").toLowerCase(Locale.ROOT);
    }
}
