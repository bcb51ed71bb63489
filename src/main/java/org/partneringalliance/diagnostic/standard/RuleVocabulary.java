package org.partneringalliance.diagnostic.standard;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.FactType.Field;
import org.partneringalliance.diagnostic.fact.FactType.Range;
import org.partneringalliance.diagnostic.fact.Vocabulary;

/** Derives from the standard the words that rules may use; rules/README.md lists them for authors. */
public final class RuleVocabulary {

    /** The type that holds the facts of the partnership. */
    public static final String PARTNERSHIP = "Partnership";

    private static final Set<String> KINDS = Set.of("guard", "criterion", "strength", "pattern");

    private static final Range LEVEL = Range.of(0, 4);
    private static final Range EVIDENCE = Range.of(0, 3);
    private static final Range SHARE = Range.of(0, 1);
    private static final Range DIFFERENCE = Range.of(-4, 4);
    private static final Range COUNT = Range.fromZero(true);

    private static final Map<String, Range> NUMBERS = Map.of(
            "score", LEVEL,
            "lowest", LEVEL,
            "spread", LEVEL,
            "unknownShare", SHARE,
            "evidence", EVIDENCE,
            "trend", Range.UNLIMITED,
            "shortfall", DIFFERENCE,
            "weight", Range.fromZero(false));

    private final Standard standard;
    private final Map<String, FactType> types = new HashMap<>();

    private RuleVocabulary(Standard standard) {
        this.standard = standard;
    }

    /** The vocabulary of a standard. */
    public static Vocabulary of(Standard standard) {
        return new RuleVocabulary(standard).build();
    }

    private Vocabulary build() {
        Set<String> criteria = standard.criteria().keySet();
        Set<String> actions = standard.actions().keySet();
        Set<String> findings = new LinkedHashSet<>(standard.patterns().keySet());
        findings.addAll(standard.guards().keySet());
        findings.addAll(criteria);
        Set<String> tiers =
                standard.scales().tiers().stream().map(Scales.Tier::tier).collect(Collectors.toSet());
        Set<String> groups = standard.groups().codes();
        Set<String> groupsAndOthers = new LinkedHashSet<>(groups);
        groupsAndOthers.add(Groups.OTHERS);

        open(PARTNERSHIP, List.of(), partnershipFields());
        open("Rating", List.of("criterion"), ratingFields());
        open(
                "Gap",
                List.of("criterion", "of", "over"),
                Map.of(
                        "criterion", Field.text(criteria),
                        "of", Field.text(groupsAndOthers),
                        "over", Field.text(groupsAndOthers),
                        "size", Field.number(DIFFERENCE)));
        open(
                "Gate",
                List.of("gate"),
                Map.of("gate", Field.text(standard.gates().keySet()), "below", Field.number(COUNT)));
        open(
                "Group",
                List.of("group"),
                Map.of(
                        "group", Field.text(groups),
                        "responseRatio", Field.number(Range.fromZero(false)),
                        "unknownShare", Field.number(SHARE)));
        open(
                "Divergence",
                List.of("of", "over"),
                Map.of(
                        "of",
                        Field.text(groupsAndOthers),
                        "over",
                        Field.text(groupsAndOthers),
                        "criteria",
                        Field.number(COUNT)));
        open(
                "Assessment",
                List.of(),
                Map.of(
                        "lowestCritical", Field.number(LEVEL),
                        "lowestAreaMean", Field.number(LEVEL),
                        "meanRaw", Field.number(LEVEL),
                        "meanEvidence", Field.number(EVIDENCE),
                        "monthsSincePrevious", Field.number(Range.fromZero(false)),
                        "respondentOverlap", Field.number(SHARE),
                        "funderHosts", Field.flag()));

        closed("Finding", Map.of("id", Field.text(findings), "kind", Field.text(KINDS), "tier", Field.text(tiers)));
        closed("Step", Map.of("finding", Field.text(findings), "action", Field.text(actions)));
        closed("Avoidance", Map.of("finding", Field.text(findings), "action", Field.text(actions)));
        closed("Target", Map.of("criterion", Field.text(criteria), "action", Field.text(actions)));
        closed("Subsumption", Map.of("parent", Field.text(findings), "child", Field.text(findings)));
        closed("Subsumed", Map.of("finding", Field.text(findings)));

        return new Vocabulary(
                types,
                standard.guards().keySet(),
                standard.patterns().keySet(),
                actions,
                standard.principles().keySet(),
                standard.dormant().values().stream()
                        .collect(Collectors.toMap(
                                Criterion::id,
                                criterion -> criterion
                                        .lifeCycle()
                                        .map(RuleVocabulary::dormant)
                                        .orElse(""))));
    }

    private static String dormant(Criterion.LifeCycle lifeCycle) {
        String instead = lifeCycle.replacedBy().isEmpty()
                ? ""
                : "; what replaces it: " + String.join(", ", lifeCycle.replacedBy());
        return "this criterion is %s since %s%s".formatted(lifeCycle.status().word(), lifeCycle.since(), instead);
    }

    private void open(String name, List<String> keys, Map<String, Field> fields) {
        types.put(name, new FactType(name, false, keys, fields));
    }

    private void closed(String name, Map<String, Field> fields) {
        types.put(name, new FactType(name, true, List.of(), fields));
    }

    private Map<String, Field> partnershipFields() {
        Map<String, Field> fields = new HashMap<>();
        for (FactDefinition fact : standard.facts().values()) {
            fields.put(
                    fact.name(),
                    switch (fact.kind()) {
                        case NUMBER -> Field.number(Range.fromZero(fact.whole()));
                        case SHARE -> Field.number(SHARE);
                        case FLAG -> Field.flag();
                        case CHOICE -> Field.text(Set.copyOf(fact.words()));
                        case SET -> Field.words(Set.copyOf(fact.words()));
                    });
        }
        return fields;
    }

    private Map<String, Field> ratingFields() {
        Map<String, Field> fields = new HashMap<>();
        fields.put("criterion", Field.text(standard.criteria().keySet()));
        fields.put("principle", Field.text(standard.principles().keySet()));
        fields.put("area", Field.text(standard.areas().keySet()));
        fields.put("critical", Field.flag());
        NUMBERS.forEach(
                (number, range) -> fields.put(number, Field.number(range).withheldBy(withholding(number))));
        return fields;
    }

    private Set<String> withholding(String field) {
        return standard.allPatterns().stream()
                .filter(pattern -> pattern.withholds().contains(field))
                .map(Pattern::id)
                .collect(Collectors.toSet());
    }
}
