package org.partneringalliance.diagnostic.standard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What templates about conditions, relations and rules may fill in; by type of the rule vocabulary. */
final class SentenceSlots {

    /** What a rule's own sentence may fill in: what it concludes about, by its name. */
    static final Set<String> OF_RULES = Set.of("title");

    /** What the value of a condition is; not for a text that says what is compared without its value. */
    private static final List<String> VALUE = List.of("actual", "level", "about");

    /** Of every condition. */
    private static final List<String> COMMON = List.of("subject", "measure", "asked");

    /** What a condition of a type is about. */
    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "Partnership", List.of("meaning"),
            "Rating", List.of("criterion", "statement", "named"),
            "Gap", List.of("criterion", "statement", "named", "of", "over"),
            "Gate", List.of("gate"),
            "Group", List.of("group"),
            "Divergence", List.of("of", "over"),
            "Assessment", List.of());

    /** The fields of each type that conditions compare; those of Partnership are the facts. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "Partnership",
            List.of(),
            "Rating",
            List.of(
                    "area",
                    "critical",
                    "evidence",
                    "lowest",
                    "principle",
                    "score",
                    "shortfall",
                    "spread",
                    "trend",
                    "unknownShare",
                    "weight"),
            "Gap",
            List.of("size"),
            "Gate",
            List.of("below"),
            "Group",
            List.of("responseRatio", "unknownShare"),
            "Divergence",
            List.of("criteria"),
            "Assessment",
            List.of(
                    "funderHosts",
                    "lowestAreaMean",
                    "lowestCritical",
                    "meanEvidence",
                    "meanRaw",
                    "monthsSincePrevious",
                    "respondentOverlap"));

    private static final Map<String, Set<String>> RELATIONS = new TreeMap<>(Map.of(
            "Finding", Set.of("finding"),
            "Step", Set.of("finding", "action"),
            "Target", Set.of("criterion", "action"),
            "Avoidance", Set.of("finding", "action"),
            "Subsumption", Set.of("parent", "child"),
            "Subsumed", Set.of("finding")));

    private SentenceSlots() {}

    /** The types of which a value can be unknown, in alphabetical order, with their fields. */
    static Map<String, List<String>> openTypes() {
        return new TreeMap<>(FIELDS);
    }

    /** The slots of a text that says what a condition of a type is about. */
    static Set<String> about(String type) {
        Set<String> slots = new LinkedHashSet<>(COMMON);
        slots.addAll(SUBJECTS.getOrDefault(type, List.of()));
        return slots;
    }

    /** The slots of a text that says how a condition of a type stands. */
    static Set<String> known(String type) {
        Set<String> slots = about(type);
        slots.addAll(VALUE);
        return slots;
    }

    /** The types of the closed world in alphabetical order, with the slots of their texts. */
    static Map<String, Set<String>> relations() {
        return RELATIONS;
    }
}
