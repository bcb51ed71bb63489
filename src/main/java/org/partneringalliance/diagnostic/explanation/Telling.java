package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.standard.Scales;
import org.partneringalliance.diagnostic.standard.Standard;

/** The sentences of a difference. */
final class Telling {

    /** Names in one sentence; the others are counted. */
    private static final int MOST_NAMED = 3;

    private final Standard standard;
    private final Sentences sentences;

    Telling(Standard standard, Sentences sentences) {
        this.standard = standard;
        this.sentences = sentences;
    }

    /** A sentence of the knowledge base about one finding. */
    String ofFinding(String statement, String finding) {
        return sentences.statement(statement, Map.of("finding", holding(finding)));
    }

    /** A finding as something that holds: of a criterion that is its weakness. */
    private String holding(String finding) {
        String name = sentences.named(finding);
        return standard.criteria().containsKey(finding) ? sentences.statement("weak", Map.of("finding", name)) : name;
    }

    /** A sentence about several findings or actions; none if there are none. */
    List<String> ofItems(String statement, List<String> ids) {
        return ids.isEmpty() ? List.of() : List.of(sentences.statement(statement, Map.of("items", named(ids))));
    }

    /** A sentence about something that was and is; none if it is the same. */
    List<String> ofValues(String statement, String now, String before) {
        return now.equals(before)
                ? List.of()
                : List.of(sentences.statement(statement, Map.of("now", now, "before", before)));
    }

    /** A sentence about another tier; none if it is the same. */
    List<String> ofTiers(String now, String before) {
        return now.equals(before)
                ? List.of()
                : List.of(of(
                        "tier-changed",
                        Map.of("now", now, "nowname", name(now), "before", before, "beforename", name(before))));
    }

    private String name(String tier) {
        return standard.scales().tiers().stream()
                .filter(known -> known.tier().equals(tier))
                .map(Scales.Tier::name)
                .findFirst()
                .orElse(tier);
    }

    /** A sentence with any other texts. */
    String of(String statement, Map<String, String> texts) {
        return sentences.statement(statement, texts);
    }

    private String named(List<String> ids) {
        List<String> names = new ArrayList<>(
                ids.stream().limit(MOST_NAMED).map(sentences::named).toList());
        if (ids.size() > MOST_NAMED) {
            names.add((ids.size() - MOST_NAMED) + " more");
        }
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
