package org.partneringalliance.diagnostic.inference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.Drools;
import org.kie.api.runtime.KieSession;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.NumberFact;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.TextFact;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.rule.Firings;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Fires a rule base over the facts of an assessment, one engine session each time; rules that are not compiled are
 * interpreted, which concludes the same. Thread-safe.
 */
public final class Inference {

    /** No assessment comes near this; it stops the engine if our strata should ever fail. */
    private static final int MOST_FIRINGS = 1_000_000;

    private final RuleBase rules;
    private final Standard standard;
    private final Facts related;
    private final Map<String, Set<String>> asked;
    private final ReadFacts read;

    public Inference(Standard standard, RuleBase rules) {
        this.rules = rules;
        this.standard = standard;
        this.related = Facts.of(Map.of(), StandardRelations.of(standard));
        this.read = new ReadFacts(rules);
        this.asked = read.subjects();
    }

    /** What the rules conclude from ratings under the standard. */
    public Conclusions conclude(Ratings ratings) {
        return conclude(facts(ratings));
    }

    /**
     * What the rules may know of the ratings before anything is concluded.
     *
     * @throws IllegalArgumentException if they are of another standard
     */
    public Facts facts(Ratings ratings) {
        if (!ratings.standard().equals(standard)) {
            throw new IllegalArgumentException("The ratings are of another standard than the rules");
        }
        return related.knowing(FactBase.of(ratings, asked));
    }

    /** The part of {@link #facts(Ratings)} that speaks of one criterion. */
    public Map<Key, Value> facts(Ratings ratings, String criterion) {
        return FactBase.about(criterion, ratings, asked);
    }

    /** What the rules conclude from facts. */
    public Conclusions conclude(Facts facts) {
        if (!rules.compiled()) {
            Layers.Result result = Layers.conclude(rules.rules(), facts, rules.vocabulary());
            return new Conclusions(rules, result.facts(), result.firings());
        }
        Recorder recorder = new Recorder(rules);
        KieSession session = rules.newSession(recorder);
        try {
            facts.known().forEach((key, value) -> {
                if (read.contains(key)) {
                    insert(session, key, value);
                }
            });
            facts.relations().stream().filter(read::contains).forEach(session::insert);
            if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
                throw new IllegalStateException("The rules fired " + MOST_FIRINGS + " times without coming to an end");
            }
        } finally {
            session.dispose();
        }
        return new Conclusions(rules, facts.with(recorder.concluded), recorder.firings);
    }

    private static void insert(KieSession session, Key key, Value value) {
        if (value instanceof Value.Exact number) {
            session.insert(new NumberFact(key.type(), key.subject(), key.field(), Threshold.code(number.number())));
        } else if (value instanceof Value.Words words) {
            words.words().forEach(word -> session.insert(new TextFact(key.type(), key.subject(), key.field(), word)));
        } else {
            session.insert(new TextFact(key.type(), key.subject(), key.field(), value.toString()));
        }
    }

    /** Keeps what fires and puts what follows from it before the strata above. */
    private static final class Recorder implements Firings {

        private final RuleBase rules;
        private final Set<Relation> concluded = new HashSet<>();
        private final Set<Firing> firings = new HashSet<>();

        Recorder(RuleBase rules) {
            this.rules = rules;
        }

        @Override
        public void record(Drools engine, String ruleId, String... bound) {
            Rule rule = rules.rule(ruleId).orElseThrow();
            List<String> variables = rules.variables(rule);
            Map<String, String> bindings = new TreeMap<>();
            for (int index = 0; index < bound.length; index++) {
                bindings.put(variables.get(index), bound[index]);
            }
            Firing firing = new Firing(rule, new TreeMap<>(bindings));
            if (firings.add(firing)) {
                firing.conclusion().filter(concluded::add).ifPresent(engine::insert);
            }
        }
    }
}
