package org.partneringalliance.diagnostic.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.FactType.Field;
import org.partneringalliance.diagnostic.fact.FactType.Range;
import org.partneringalliance.diagnostic.fact.Vocabulary;

/** A vocabulary of a few words, so that a rule test shows all it depends on. */
final class SmallVocabulary {

    static final Set<String> CRITERIA = Set.of("GOV-1.1", "GOV-1.2", "OPS-3.2", "REL-4.1");

    private SmallVocabulary() {}

    static Vocabulary create() {
        Field trend = Field.number(Range.UNLIMITED).withheldBy(Set.of("DQ-4"));
        return new Vocabulary(
                Map.of(
                        "Partnership",
                        open(
                                "Partnership",
                                List.of(),
                                Map.of(
                                        "ageMonths", Field.number(Range.fromZero(true)),
                                        "secretariatHost", Field.text(Set.of("none", "partner", "neutral")),
                                        "hasSharedFund", Field.flag(),
                                        "phase", Field.text(Set.of("P1", "P2")),
                                        "type", Field.text(Set.of("T1", "T2")),
                                        "sectors", Field.words(Set.of("BIZ", "CSO")))),
                        "Rating",
                        open(
                                "Rating",
                                List.of("criterion"),
                                Map.of(
                                        "criterion", Field.text(CRITERIA),
                                        "score", Field.number(Range.of(0, 4)),
                                        "spread", Field.number(Range.of(0, 4)),
                                        "trend", trend)),
                        "Gap",
                        open(
                                "Gap",
                                List.of("criterion", "of", "over"),
                                Map.of(
                                        "criterion", Field.text(CRITERIA),
                                        "of", Field.text(Set.of("HOST", "OTHERS")),
                                        "over", Field.text(Set.of("HOST", "OTHERS")),
                                        "size", Field.number(Range.of(-4, 4)))),
                        "Finding",
                        closed("Finding", "id", "kind", "tier"),
                        "Step",
                        closed("Step", "finding", "action"),
                        "Subsumed",
                        closed("Subsumed", "finding")),
                Set.of("DQ-1", "DQ-4"),
                Set.of("DX-01", "DX-02", "DX-25", "DX-60"),
                Set.of("A01", "A10", "A19"),
                Set.of("GOV-1", "OPS-3", "REL-4"),
                Map.of("GOV-9.9", "this criterion is retired since 0.2.0; what replaces it: GOV-1.1"));
    }

    private static FactType open(String name, List<String> keys, Map<String, Field> fields) {
        return new FactType(name, false, keys, fields);
    }

    private static FactType closed(String name, String... fields) {
        Map<String, Field> all = new HashMap<>();
        for (String field : fields) {
            all.put(field, Field.text(Set.of()));
        }
        return new FactType(name, true, List.of(), all);
    }
}
