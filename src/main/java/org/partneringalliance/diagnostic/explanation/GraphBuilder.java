package org.partneringalliance.diagnostic.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.advice.HeldBack;
import org.partneringalliance.diagnostic.advice.Recommendation;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Privacy;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Kind;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Node;
import org.partneringalliance.diagnostic.explanation.DerivationGraph.Step;
import org.partneringalliance.diagnostic.fact.Avoidance;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Subsumption;
import org.partneringalliance.diagnostic.fact.Target;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Rating;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Standard;

/** Writes the derivation graph of an examination: what fired from the rules, what fired nothing from the trees. */
final class GraphBuilder {

    static final String BY_RULE = "rule";
    private static final String BY_RATING = "rating";
    private static final String BY_INFERENCE = "inference";
    private static final String BY_PRIORITISATION = "prioritisation";
    private static final int PLACES = 3;

    /** What the standard says of a criterion; no answer stands behind it. */
    private static final Set<String> FIXED = Set.of("principle", "area", "critical", "weight");

    private final Examination examination;
    private final Standard standard;
    private final Privacy privacy;
    private final SortedMap<String, Node> nodes = new TreeMap<>();
    private final SortedMap<String, Step> steps = new TreeMap<>();
    private final Map<Key, String> byKey = new HashMap<>();
    private final Map<String, String> indices = new HashMap<>();

    private GraphBuilder(Examination examination) {
        this.examination = examination;
        this.standard = examination.standard();
        this.privacy = new Privacy(examination.ratings());
    }

    /** The whole graph. */
    static DerivationGraph of(Examination examination) {
        GraphBuilder builder = new GraphBuilder(examination);
        examination.conclusions().firings().forEach(builder::fired);
        examination.advice().recommendations().forEach(builder::recommended);
        examination.advice().heldBack().forEach(builder::heldBack);
        return new DerivationGraph(
                examination.standard().hash(),
                examination.conclusions().rules().hash(),
                List.copyOf(builder.nodes.values()),
                List.copyOf(builder.steps.values()));
    }

    private String node(Kind kind, String subject, String measure, Optional<String> value, Optional<String> withheld) {
        Node node = Node.of(kind, subject, measure, value, withheld);
        nodes.put(node.id(), node);
        return node.id();
    }

    private String node(Kind kind, String subject, String measure, String value) {
        return node(kind, subject, measure, Optional.of(value), Optional.empty());
    }

    private String node(Kind kind, String subject) {
        return node(kind, subject, "", Optional.empty(), Optional.empty());
    }

    private void follows(String node, String by, List<String> premises) {
        step(Step.of(node, by, Optional.empty(), Optional.empty(), new TreeMap<>(), premises));
    }

    private void step(Step step) {
        steps.put(step.id(), step);
    }

    private void fired(Firing firing) {
        List<String> premises = examination
                .conclusions()
                .evaluate(firing)
                .reasons()
                .map(leaf -> premise(leaf, firing))
                .toList();
        step(Step.of(
                conclusion(firing),
                BY_RULE,
                Optional.of(firing.rule().id()),
                Optional.of("rules/" + firing.rule().file()),
                firing.bindings(),
                premises));
    }

    private String conclusion(Firing firing) {
        return firing.conclusion().map(this::relation).orElseGet(() -> {
            Kind kind = switch (firing.rule().conclusion().kind()) {
                case PHASE -> Kind.PHASE;
                case TYPE -> Kind.TYPE;
                case URGENT -> Kind.URGENT;
                case CALL -> Kind.CALL;
                default -> Kind.SUPPRESS;
            };
            return node(kind, firing.target());
        });
    }

    private String premise(Evaluation leaf, Firing firing) {
        if (leaf instanceof Comparison comparison) {
            return comparison
                    .actual()
                    .map(value -> fact(comparison.key(), value))
                    .orElseThrow(() -> new IllegalStateException(firing + " rests on something unknown"));
        }
        Existence existence = (Existence) leaf;
        return existence.witness().map(this::relation).orElseGet(() -> absence(existence.pattern(), firing));
    }

    private String relation(Relation relation) {
        if (relation instanceof Finding finding) {
            Kind kind = finding.kind().equals("strength") ? Kind.STRENGTH : Kind.FINDING;
            return node(kind, finding.id(), "tier", finding.tier());
        }
        return relation instanceof Subsumed subsumed
                ? node(Kind.SUBSUMED, subsumed.finding())
                : node(Kind.STANDARD, words(relation), "relation", "true");
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

    private String absence(Pattern pattern, Firing firing) {
        long examined = examination.conclusions().facts().relations().stream()
                .filter(relation -> relation.getClass().getSimpleName().equals(pattern.type()))
                .count();
        StringBuilder text = new StringBuilder(pattern.type());
        pattern.constraints()
                .forEach(constraint -> text.append(' ')
                        .append(constraint.field())
                        .append(' ')
                        .append(constraint.operator().symbol())
                        .append(' ')
                        .append(constraint.operands().stream()
                                .map(operand -> word(operand, firing))
                                .toList()));
        return node(Kind.ABSENCE, text.toString(), "examined", String.valueOf(examined));
    }

    private static String word(Operand operand, Firing firing) {
        if (operand instanceof Operand.Variable variable) {
            return firing.bindings().getOrDefault(variable.name(), variable.name());
        }
        return operand instanceof Operand.Text text ? text.text() : operand.toString();
    }

    /** A known fact, with what it follows from. */
    private String fact(Key key, Value value) {
        String known = byKey.get(key);
        if (known != null) {
            return known;
        }
        Optional<String> withheld = privacy.withheld(key);
        Optional<String> shown = Optional.of(value.toString());
        String node = switch (key.type()) {
            case "Partnership" -> node(Kind.FACT, key.field(), "", shown, withheld);
            case "Rating" ->
                FIXED.contains(key.field())
                        ? node(Kind.STANDARD, key.subject(), key.field(), shown, Optional.empty())
                        : node(Kind.RATING, key.subject(), key.field(), shown, withheld);
            case "Gap" -> node(Kind.GAP, key.subject(), key.field(), shown, withheld);
            default -> node(Kind.AGGREGATE, (key.type() + " " + key.subject()).strip(), key.field(), shown, withheld);
        };
        byKey.put(key, node);
        derive(key, node);
        return node;
    }

    private void derive(Key key, String node) {
        switch (key.type()) {
            case "Partnership" -> inferred(key.field()).ifPresent(premises -> follows(node, BY_INFERENCE, premises));
            case "Rating" -> {
                if (!FIXED.contains(key.field())) {
                    follows(node, BY_RATING, rated(key));
                }
            }
            case "Gap" -> follows(node, BY_RATING, List.of(answers(key.subject().split(" ", 2)[0])));
            case "Gate" -> follows(node, BY_RATING, scores(standard.thresholds(key.subject()).keySet().stream()));
            case "Divergence" ->
                follows(
                        node,
                        BY_RATING,
                        standard.criteria().values().stream()
                                .filter(Criterion::divergence)
                                .map(Criterion::id)
                                .filter(this::scored)
                                .map(this::answers)
                                .toList());
            case "Group" -> follows(node, BY_RATING, List.of(group(key.subject())));
            default -> follows(node, BY_RATING, scores(standard.criteria().keySet().stream()));
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

    private List<String> scores(Stream<String> criteria) {
        return criteria.filter(this::scored)
                .flatMap(id -> known(new Key("Rating", id, "score")).stream())
                .toList();
    }

    private Optional<String> known(Key key) {
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
        return node(Kind.ANSWERS, criterion, "organisations", String.valueOf(organisations));
    }

    private String group(String group) {
        return node(
                Kind.ANSWERS,
                group,
                "respondents",
                String.valueOf(examination.ratings().respondents(group)));
    }

    /** The priority index of a recommendation with its factors. */
    private String index(Recommendation recommendation) {
        String action = recommendation.action().id();
        String known = indices.get(action);
        if (known != null) {
            return known;
        }
        Optional<String> withheld = withheld(recommendation);
        String index =
                node(Kind.INDEX, action, "priorityIndex", Optional.of(rounded(recommendation.index(), 1)), withheld);
        indices.put(action, index);
        List<String> premises = new ArrayList<>(factors(recommendation, withheld));
        if (recommendation.index() > recommendation.factors().index()) {
            dependants(recommendation).map(this::index).forEach(premises::add);
        }
        follows(index, BY_PRIORITISATION, premises);
        return index;
    }

    private Optional<String> withheld(Recommendation recommendation) {
        return recommendation.factors().targets().stream().anyMatch(target -> privacy.single(target.criterion()))
                ? Optional.of("a single person answered")
                : Optional.empty();
    }

    private List<String> factors(Recommendation recommendation, Optional<String> withheld) {
        var factors = recommendation.factors();
        List<String> targets =
                factors.targets().stream().map(target -> target.criterion()).toList();
        List<String> callers = findings(recommendation.calledBy());
        List<String> scores = scores(targets.stream());
        return List.of(
                factor(recommendation, "benefit", factors.benefit(), withheld, both(findings(targets), scores)),
                factor(recommendation, "pattern", factors.pattern(), Optional.empty(), callers),
                factor(recommendation, "urgency", factors.urgency(), Optional.empty(), callers),
                factor(
                        recommendation,
                        "confidence",
                        factors.confidence(),
                        Optional.empty(),
                        measures(targets, "evidence")),
                factor(recommendation, "consensus", factors.consensus(), Optional.empty(), measures(targets, "spread")),
                factor(
                        recommendation,
                        "effort",
                        factors.effort(),
                        Optional.empty(),
                        List.of(node(
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
        String node =
                node(Kind.FACTOR, recommendation.action().id(), name, Optional.of(rounded(value, PLACES)), withheld);
        follows(node, BY_PRIORITISATION, premises);
        return node;
    }

    private List<String> measures(List<String> criteria, String measure) {
        return criteria.stream()
                .flatMap(id -> known(new Key("Rating", id, measure)).stream())
                .toList();
    }

    private List<String> findings(List<String> ids) {
        return ids.stream()
                .flatMap(id ->
                        Optional.ofNullable(examination.situation().findings().get(id)).stream())
                .map(finding ->
                        node(Kind.FINDING, finding.id(), "tier", finding.tier().name()))
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

    private String recommended(Recommendation recommendation) {
        String action = recommendation.action().id();
        String node = node(
                Kind.RECOMMENDATION, action, recommendation.horizon().word(), String.valueOf(recommendation.rank()));
        List<String> premises = new ArrayList<>(List.of(index(recommendation), list()));
        if (recommendation.calledBy().isEmpty()) {
            dependants(recommendation).map(this::recommended).forEach(premises::add);
        } else {
            premises.add(node(Kind.CALL, action));
        }
        follows(node, BY_PRIORITISATION, premises);
        return node;
    }

    /** How long the lists are, by what capacity depends on. */
    private String list() {
        long now = examination.advice().recommendations().stream()
                .filter(each -> each.horizon() == Recommendation.Horizon.NOW)
                .count();
        String node = node(Kind.LIMIT, "now", "actions", String.valueOf(now));
        List<String> premises = Stream.of("partnerCount", "secretariatFTE", "phase")
                .flatMap(fact -> known(new Key("Partnership", "", fact)).stream())
                .toList();
        follows(node, BY_PRIORITISATION, premises);
        return node;
    }

    private void heldBack(HeldBack held) {
        String node = node(Kind.HELD_BACK, held.action());
        boolean byRule = examination.situation().holds().containsKey(held.action());
        List<String> premises = new ArrayList<>();
        if (byRule) {
            premises.add(node(Kind.SUPPRESS, held.action()));
        }
        held.by().stream()
                .filter(by -> !byRule)
                .forEach(by -> premises.addAll(
                        examination.situation().holds(by) ? findings(List.of(by)) : List.of(node(Kind.LIMIT, by))));
        follows(node, BY_PRIORITISATION, premises);
    }

    private static String rounded(double number, int places) {
        return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
