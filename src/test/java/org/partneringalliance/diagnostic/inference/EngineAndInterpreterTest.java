package org.partneringalliance.diagnostic.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.RandomAssessments;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.rule.Rule;

/** The engine and the interpreter of the same trees agree on every rule, and nothing is left open that fired. */
class EngineAndInterpreterTest {

    private static final int ASSESSMENTS = 400;

    @Test
    void bothConcludeTheSameFromSeededRandomAssessments() {
        Inference inference = new Inference(Loaded.rules());
        Set<String> everFired = new TreeSet<>();
        for (int seed = 0; seed < ASSESSMENTS; seed++) {
            Assessment assessment = RandomAssessments.of(seed);
            Conclusions conclusions = inference.conclude(Ratings.of(Loaded.standard(), assessment));
            Interpreter interpreter = new Interpreter(Loaded.rules().vocabulary(), conclusions.facts());
            Map<String, Set<Map<String, String>>> fired = new TreeMap<>();
            conclusions
                    .firings()
                    .forEach(firing -> fired.computeIfAbsent(firing.rule().id(), id -> new HashSet<>())
                            .add(Map.copyOf(firing.bindings())));
            for (Rule rule : Loaded.rules().rules()) {
                assertThat(fired.getOrDefault(rule.id(), Set.of()))
                        .as("rule %s, seed %d", rule.id(), seed)
                        .containsExactlyInAnyOrderElementsOf(interpreter.matches(rule));
            }
            everFired.addAll(fired.keySet());
        }
        assertThat(everFired)
                .as("the assessments are varied enough to mean something")
                .hasSizeGreaterThan(100);
    }
}
