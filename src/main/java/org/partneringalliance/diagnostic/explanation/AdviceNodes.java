package org.partneringalliance.diagnostic.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.advice.HeldBack;
import org.partneringalliance.diagnostic.advice.Recommendation;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Privacy;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Kind;
import org.partneringalliance.diagnostic.fact.Key;

/** Writes recommendations and what is held back as nodes, each with its factors, its callers and what limits the list. */
final class AdviceNodes {

    private static final String BY_PRIORITISATION = "prioritisation";
    private static final int PLACES = 3;

    private final Examination examination;
    private final Privacy privacy;
    private final GraphParts parts;
    private final FactNodes facts;
    private final Map<String, String> indices = new HashMap<>();

    AdviceNodes(Examination examination, Privacy privacy, GraphParts parts, FactNodes facts) {
        this.examination = examination;
        this.privacy = privacy;
        this.parts = parts;
        this.facts = facts;
    }

    /** The priority index of a recommendation with its factors. */
    private String index(Recommendation recommendation) {
        String action = recommendation.action().id();
        String known = indices.get(action);
        if (known != null) {
            return known;
        }
        String index = parts.node(
                Kind.INDEX,
                action,
                "priorityIndex",
                Optional.of(rounded(recommendation.index(), 1)),
                privacy.withheldIndex(recommendation));
        indices.put(action, index);
        List<String> premises = new ArrayList<>(factors(recommendation, privacy.withheld(recommendation.factors())));
        if (recommendation.index() > recommendation.factors().index()) {
            dependants(recommendation).map(this::index).forEach(premises::add);
        }
        parts.follows(index, BY_PRIORITISATION, premises);
        return index;
    }

    private List<String> factors(Recommendation recommendation, Optional<String> withheld) {
        var factors = recommendation.factors();
        List<String> targets =
                factors.targets().stream().map(target -> target.criterion()).toList();
        List<String> callers = findings(recommendation.calledBy());
        List<String> scores = facts.scores(targets.stream());
        return List.of(
                factor(recommendation, "benefit", factors.benefit(), withheld, both(findings(targets), scores)),
                factor(recommendation, "pattern", factors.pattern(), Optional.empty(), callers),
                factor(recommendation, "urgency", factors.urgency(), Optional.empty(), callers),
                factor(recommendation, "confidence", factors.confidence(), withheld, measures(targets, "evidence")),
                factor(recommendation, "consensus", factors.consensus(), withheld, measures(targets, "spread")),
                factor(
                        recommendation,
                        "effort",
                        factors.effort(),
                        Optional.empty(),
                        List.of(parts.node(
                                Kind.STANDARD,
                                recommendation.action().id(),
                                "effort",
                                String.valueOf(recommendation.action().effort())))));
    }

    private String factor(
            Recommendation recommendation,
            String name,
            double value,
            Optional<String> withheld,
            List<String> premises) {
        String node = parts.node(
                Kind.FACTOR, recommendation.action().id(), name, Optional.of(rounded(value, PLACES)), withheld);
        parts.follows(node, BY_PRIORITISATION, premises);
        return node;
    }

    private List<String> measures(List<String> criteria, String measure) {
        return criteria.stream()
                .flatMap(id -> facts.known(new Key("Rating", id, measure)).stream())
                .toList();
    }

    private List<String> findings(List<String> ids) {
        return ids.stream()
                .flatMap(id ->
                        Optional.ofNullable(examination.situation().findings().get(id)).stream())
                .map(finding -> parts.node(
                        Kind.FINDING, finding.id(), "tier", finding.tier().name()))
                .toList();
    }

    private static List<String> both(List<String> left, List<String> right) {
        List<String> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    /** Recommended actions that this one must precede and that stand after it. */
    private Stream<Recommendation> dependants(Recommendation recommendation) {
        return recommendation.unlocks().stream()
                .flatMap(id -> examination.advice().recommendation(id).stream())
                .filter(dependant -> dependant.rank() > recommendation.rank());
    }

    String recommended(Recommendation recommendation) {
        String action = recommendation.action().id();
        String node = parts.node(
                Kind.RECOMMENDATION, action, recommendation.horizon().word(), String.valueOf(recommendation.rank()));
        List<String> premises = new ArrayList<>(List.of(index(recommendation), list()));
        if (recommendation.calledBy().isEmpty()) {
            dependants(recommendation).map(this::recommended).forEach(premises::add);
        } else {
            premises.add(parts.node(Kind.CALL, action));
        }
        parts.follows(node, BY_PRIORITISATION, premises);
        return node;
    }

    /** How long the lists are, by what capacity depends on. */
    private String list() {
        long now = examination.advice().recommendations().stream()
                .filter(each -> each.horizon() == Recommendation.Horizon.NOW)
                .count();
        String node = parts.node(Kind.LIMIT, "now", "actions", String.valueOf(now));
        List<String> premises = Stream.of("partnerCount", "secretariatFTE", "phase")
                .flatMap(fact -> facts.known(new Key("Partnership", "", fact)).stream())
                .toList();
        parts.follows(node, BY_PRIORITISATION, premises);
        return node;
    }

    void heldBack(HeldBack held) {
        String node = parts.node(Kind.HELD_BACK, held.action());
        boolean byRule = examination.situation().holds().containsKey(held.action());
        List<String> premises = new ArrayList<>();
        if (byRule) {
            premises.add(parts.node(Kind.SUPPRESS, held.action()));
        }
        held.by().stream()
                .filter(by -> !byRule)
                .forEach(by -> premises.addAll(
                        examination.situation().holds(by)
                                ? findings(List.of(by))
                                : List.of(parts.node(Kind.LIMIT, by))));
        parts.follows(node, BY_PRIORITISATION, premises);
    }

    private static String rounded(double number, int places) {
        return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
