package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Privacy;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Kind;
import org.partneringalliance.diagnostic.fact.Avoidance;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Subsumption;
import org.partneringalliance.diagnostic.fact.Target;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Standard;

/** Writes what is known and what rules conclude as nodes, each with the answers and numbers it follows from. */
final class FactNodes {

    private static final String BY_RATING = "rating";
    private static final String BY_INFERENCE = "inference";

    private final Examination examination;
    private final Standard standard;
    private final Privacy privacy;
    private final GraphParts parts;
    private final Map<Key, String> byKey = new HashMap<>();

    FactNodes(Examination examination, Privacy privacy, GraphParts parts) {
        this.examination = examination;
        this.standard = examination.standard();
        this.privacy = privacy;
        this.parts = parts;
    }

    String conclusion(Firing firing) {
        return firing.conclusion().map(this::relation).orElseGet(() -> {
            Kind kind = switch (firing.rule().conclusion().kind()) {
                case PHASE -> Kind.PHASE;
                case TYPE -> Kind.TYPE;
                case URGENT -> Kind.URGENT;
                case CALL -> Kind.CALL;
                default -> Kind.SUPPRESS;
            };
            return parts.node(kind, firing.target());
        });
    }

    String relation(Relation relation) {
        if (relation instanceof Finding finding) {
            Kind kind = finding.kind().equals("strength") ? Kind.STRENGTH : Kind.FINDING;
            return parts.node(kind, finding.id(), "tier", finding.tier());
        }
        return relation instanceof Subsumed subsumed
                ? parts.node(Kind.SUBSUMED, subsumed.finding())
                : parts.node(Kind.STANDARD, words(relation), "relation", "true");
    }

    private static String words(Relation relation) {
        if (relation instanceof org.partneringalliance.diagnostic.fact.Step step) {
            return "step %s %s".formatted(step.finding(), step.action());
        }
        if (relation instanceof Avoidance avoidance) {
            return "avoidance %s %s".formatted(avoidance.finding(), avoidance.action());
        }
        return relation instanceof Target target
                ? "target %s %s".formatted(target.criterion(), target.action())
                : "subsumption %s %s".formatted(((Subsumption) relation).parent(), ((Subsumption) relation).child());
    }

    /** A known fact, with what it follows from. */
    String fact(Key key, Value value) {
        String known = byKey.get(key);
        if (known != null) {
            return known;
        }
        Optional<String> withheld = privacy.withheld(key);
        Optional<String> shown = Optional.of(value.toString());
        String node = switch (key.type()) {
            case "Partnership" -> parts.node(Kind.FACT, key.field(), "", shown, withheld);
            case "Rating" ->
                key.ofStandard()
                        ? parts.node(Kind.STANDARD, key.subject(), key.field(), shown, Optional.empty())
                        : parts.node(Kind.RATING, key.subject(), key.field(), shown, withheld);
            case "Gap" -> parts.node(Kind.GAP, privacy.subject(key), key.field(), shown, withheld);
            default ->
                parts.node(
                        Kind.AGGREGATE,
                        (key.type() + " " + privacy.subject(key)).strip(),
                        key.field(),
                        shown,
                        withheld);
        };
        byKey.put(key, node);
        derive(key, node);
        return node;
    }

    private void derive(Key key, String node) {
        switch (key.type()) {
            case "Partnership" ->
                inferred(key.field()).ifPresent(premises -> parts.follows(node, BY_INFERENCE, premises));
            case "Rating" -> {
                if (!key.ofStandard()) {
                    parts.follows(node, BY_RATING, rated(key));
                }
            }
            case "Gap" ->
                parts.follows(node, BY_RATING, List.of(answers(key.subject().split(" ", 2)[0])));
            case "Gate" -> parts.follows(node, BY_RATING, scores(standard.thresholds(key.subject()).keySet().stream()));
            case "Divergence" ->
                parts.follows(
                        node,
                        BY_RATING,
                        standard.criteria().values().stream()
                                .filter(Criterion::divergence)
                                .map(Criterion::id)
                                .filter(this::scored)
                                .map(this::answers)
                                .toList());
            case "Group" ->
                parts.follows(
                        node, BY_RATING, privacy.withheld(key).isEmpty() ? List.of(group(key.subject())) : List.of());
            default -> parts.follows(node, BY_RATING, scores(standard.criteria().keySet().stream()));
        }
    }

    /** What a phase or type that nobody stated follows from; empty for what was stated or worked out. */
    private Optional<List<String>> inferred(String fact) {
        boolean stated = examination.assessment().partnership().facts().containsKey(fact);
        if (stated || !List.of("phase", "type").contains(fact)) {
            return Optional.empty();
        }
        Kind kind = fact.equals("phase") ? Kind.PHASE : Kind.TYPE;
        return Optional.of(examination.conclusions().firings().stream()
                .filter(firing -> firing.rule().conclusion().kind().name().equals(kind.name()))
                .map(this::conclusion)
                .toList());
    }

    private List<String> rated(Key key) {
        List<String> premises = new ArrayList<>(List.of(answers(key.subject())));
        if (key.field().equals("shortfall")) {
            Optional.ofNullable(examination.ratings().circumstances().facts().get("phase"))
                    .ifPresent(phase -> premises.add(fact(new Key("Partnership", "", "phase"), phase)));
        }
        return premises;
    }

    List<String> scores(Stream<String> criteria) {
        return criteria.filter(this::scored)
                .flatMap(id -> known(new Key("Rating", id, "score")).stream())
                .toList();
    }

    Optional<String> known(Key key) {
        return examination.conclusions().facts().value(key).map(value -> fact(key, value));
    }

    private boolean scored(String criterion) {
        return examination.ratings().of(criterion).scores().isPresent();
    }

    private String answers(String criterion) {
        int organisations = examination
                .ratings()
                .of(criterion)
                .scores()
                .map(Rating.Scores::organisations)
                .orElse(0);
        return parts.node(Kind.ANSWERS, criterion, "organisations", String.valueOf(organisations));
    }

    private String group(String group) {
        return parts.node(
                Kind.ANSWERS,
                group,
                "respondents",
                String.valueOf(examination.ratings().respondents(group)));
    }
}
