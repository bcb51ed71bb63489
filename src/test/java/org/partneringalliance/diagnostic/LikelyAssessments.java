package org.partneringalliance.diagnostic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.FactDefinition;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Assessments as real partnerships give them, as far as chance can: what is weak is weak together, area by area and
 * principle by principle, those who lead see it better than those who deliver, and most facts are known.
 */
public final class LikelyAssessments {

    /** How often a flag is set, of 100; one in three where nothing is said. */
    private static final Map<String, Integer> FLAGS = Map.of(
            "affectedGroupsExist", 85,
            "regulatorInside", 15,
            "majorBreach12m", 10,
            "plannedLeaderExit12m", 10,
            "fundsFlowBetweenPartners", 60,
            "publicClaims", 50);

    /** How often the values of a choice occur, in their order; equally often where nothing is said. */
    private static final Map<String, List<Integer>> CHOICES = Map.of(
            "entry", List.of(70, 20, 10),
            "historyOfConflict", List.of(60, 30, 10),
            "harmPotential", List.of(35, 45, 20),
            "agreement", List.of(10, 10, 20, 60),
            "irreversibleContributions", List.of(50, 15, 25, 10),
            "secretariatHost", List.of(15, 55, 20, 10),
            "initiatedBy", List.of(35, 35, 30));

    private static final int MOST_MONTHS = 60;
    private static final int MOST_THINGS = 12;

    private static final List<String> SECTORS = List.of("GOVT", "CSO", "BIZ", "FUND", "COMM", "IGO", "ACAD");

    private final Standard standard = Loaded.standard();
    private final Random random;
    private final Map<String, Double> quality = new HashMap<>();
    private final double overall;

    static {
        if (!Loaded.standard().facts().keySet().containsAll(FLAGS.keySet())
                || !Loaded.standard().facts().keySet().containsAll(CHOICES.keySet())) {
            throw new IllegalStateException("facts.yaml has no longer every fact that is named here");
        }
    }

    private LikelyAssessments(int seed) {
        this.random = new Random(seed);
        this.overall = 2.0 + 0.6 * random.nextGaussian();
    }

    /** The assessment of a seed; the same seed gives an equal one. */
    public static Assessment of(int seed) {
        return new LikelyAssessments(seed).make();
    }

    private Assessment make() {
        SortedMap<String, Value> facts = facts();
        List<Organisation> organisations = organisations();
        List<Response> responses = new ArrayList<>();
        for (Organisation organisation : organisations) {
            double view = 0.3 * random.nextGaussian();
            int people = 1 + random.nextInt(2);
            for (int person = 0; person < people; person++) {
                String id = "r" + responses.size();
                responses.add(new Response(id, organisation.id(), answers(organisation, facts, view)));
            }
        }
        return new Assessment(new Partnership("", facts), Optional.empty(), organisations, responses, Optional.empty());
    }

    /** The first leads and often hosts, the fourth funds, the others deliver; the community is affected. */
    private List<Organisation> organisations() {
        List<Organisation> organisations = new ArrayList<>();
        int count = 4 + random.nextInt(4);
        for (int index = 0; index < count; index++) {
            List<String> roles = new ArrayList<>();
            if (index == 0) {
                roles.add("LEAD");
                roles.add("HOST");
            } else if (index == 3) {
                roles.add("FUNDER");
            } else {
                roles.add("IMPL");
            }
            if (SECTORS.get(index).equals("COMM")) {
                roles.add("AFF");
            }
            organisations.add(new Organisation("o" + index, "", SECTORS.get(index), roles));
        }
        return organisations;
    }

    private SortedMap<String, Answer> answers(Organisation organisation, Map<String, Value> facts, double view) {
        String phase = String.valueOf(facts.get("phase"));
        boolean top = organisation.roles().stream().anyMatch(role -> !role.equals("IMPL") && !role.equals("AFF"));
        SortedMap<String, Answer> answers = new TreeMap<>();
        for (Criterion criterion : standard.criteria().values()) {
            if (!criterion.phases().contains(phase)) {
                continue;
            }
            if (random.nextInt(12) == 0) {
                answers.put(criterion.id(), new Answer.Unknown());
                continue;
            }
            double bias = criterion.divergence() || criterion.equity() ? (top ? 0.4 : -0.4) : 0;
            double seen = quality(criterion) + view + bias + 0.3 * random.nextGaussian();
            int level = (int) Math.max(0, Math.min(4, Math.round(seen)));
            answers.put(criterion.id(), new Answer.Scored(level, random.nextInt(4)));
        }
        return answers;
    }

    private double quality(Criterion criterion) {
        return overall
                + deviation(criterion.area(), 0.5)
                + deviation(criterion.principle(), 0.4)
                + deviation(criterion.id(), 0.7);
    }

    private double deviation(String part, double size) {
        return quality.computeIfAbsent(part, id -> size * random.nextGaussian());
    }

    private SortedMap<String, Value> facts() {
        SortedMap<String, Value> facts = new TreeMap<>();
        for (FactDefinition fact : standard.facts().values()) {
            if (!fact.computed()
                    && (random.nextInt(5) > 0
                            || fact.name().equals("phase")
                            || fact.name().equals("type"))) {
                facts.put(fact.name(), value(fact));
            }
        }
        return facts;
    }

    private Value value(FactDefinition fact) {
        return switch (fact.kind()) {
            case FLAG -> new Value.Flag(random.nextInt(100) < FLAGS.getOrDefault(fact.name(), 33));
            case CHOICE -> new Value.Text(choice(fact));
            case SET -> new Value.Words(Set.of(fact.words().get(0)));
            case SHARE -> new Value.Exact(Threshold.exact(BigDecimal.valueOf(random.nextInt(11), 1)));
            case NUMBER ->
                new Value.Exact(Threshold.exact(
                        BigDecimal.valueOf(random.nextInt(fact.unit().equals("months") ? MOST_MONTHS : MOST_THINGS))));
        };
    }

    private String choice(FactDefinition fact) {
        List<Integer> shares = CHOICES.get(fact.name());
        if (shares == null) {
            return fact.words().get(random.nextInt(fact.words().size()));
        }
        int drawn = random.nextInt(100);
        int value = 0;
        for (int below = shares.get(0); drawn >= below; below += shares.get(value)) {
            value++;
        }
        return fact.words().get(value);
    }
}
