package org.partneringalliance.diagnostic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.standard.FactDefinition;

/** Assessments of all moods, with facts and answers left out here and there. */
public final class RandomAssessments {

    private RandomAssessments() {}

    /** The assessment of a seed; the same seed gives an equal one. */
    public static Assessment of(int seed) {
        Random random = new Random(seed);
        List<Organisation> organisations = new ArrayList<>();
        List<String> sectors = Loaded.standard().groups().sectors().stream()
                .map(group -> group.code())
                .toList();
        List<String> roles = Loaded.standard().groups().roles().stream()
                .map(group -> group.code())
                .toList();
        int count = 1 + random.nextInt(7);
        for (int index = 0; index < count; index++) {
            List<String> held =
                    roles.stream().filter(role -> random.nextInt(4) == 0).toList();
            organisations.add(new Organisation("o" + index, "", pick(random, sectors), held));
        }
        int mood = random.nextInt(5);
        List<Response> responses = new ArrayList<>();
        for (int index = 0; index < count + random.nextInt(4); index++) {
            responses.add(new Response("r" + index, "o" + random.nextInt(count), answers(random, mood)));
        }
        Partnership partnership = new Partnership("", new TreeMap<>(facts(random)));
        return new Assessment(partnership, Optional.empty(), organisations, responses, Optional.empty());
    }

    private static SortedMap<String, Answer> answers(Random random, int mood) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        for (String criterion : Loaded.standard().criteria().keySet()) {
            int kind = random.nextInt(10);
            if (kind < 7) {
                int level = Math.min(4, Math.max(0, mood + random.nextInt(3) - 1));
                answers.put(criterion, new Answer.Scored(level, random.nextInt(4)));
            } else if (kind == 7) {
                answers.put(criterion, new Answer.Unknown());
            }
        }
        return answers;
    }

    private static Map<String, Value> facts(Random random) {
        return Loaded.standard().facts().values().stream()
                .filter(fact -> !fact.computed() && random.nextInt(3) > 0)
                .collect(Collectors.toMap(FactDefinition::name, fact -> value(fact, random)));
    }

    private static Value value(FactDefinition fact, Random random) {
        return switch (fact.kind()) {
            case FLAG -> new Value.Flag(random.nextBoolean());
            case CHOICE -> new Value.Text(pick(random, fact.words()));
            case SET -> new Value.Words(Set.of(pick(random, fact.words())));
            case SHARE -> new Value.Exact(Threshold.exact(BigDecimal.valueOf(random.nextInt(11), 1)));
            case NUMBER -> new Value.Exact(Threshold.exact(BigDecimal.valueOf(random.nextInt(40))));
        };
    }

    private static String pick(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
