package org.partneringalliance.diagnostic.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.assessment.Answer.Scored;
import org.partneringalliance.diagnostic.fact.Value;

/**
 * Other answers and facts than those of a document. Immutable.
 *
 * @param levels by criterion
 * @param evidence that everybody's level of a criterion would rest on at least, 0 to 3, by criterion
 * @param facts by name
 */
public record Change(
        SortedMap<String, Levels> levels, SortedMap<String, Integer> evidence, SortedMap<String, Value> facts) {

    public Change {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** The criteria with another level or evidence, in alphabetical order. */
    public SortedSet<String> criteria() {
        SortedSet<String> criteria = new TreeSet<>(levels.keySet());
        criteria.addAll(evidence.keySet());
        return criteria;
    }

    /** Other levels of one criterion. */
    public sealed interface Levels {

        /** One level, 0 to 4, in place of every level that was given. */
        record Everybody(int level) implements Levels {}

        /** A level, 0 to 4, in place of those that people of an organisation gave, by organisation. */
        record ByOrganisation(SortedMap<String, Integer> levels) implements Levels {
            public ByOrganisation {
                levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
            }
        }

        /** The level for an organisation; empty if its answers stay. */
        default Optional<Integer> of(String organisation) {
            return this instanceof Everybody everybody
                    ? Optional.of(everybody.level())
                    : Optional.ofNullable(((ByOrganisation) this).levels().get(organisation));
        }
    }

    /**
     * The assessment after the change. A level replaces those that were given and keeps their evidence. Where the people
     * it speaks of gave none, it becomes the answer, with evidence 0, of those among them who gave a level to some other
     * criterion: nobody starts to take part.
     */
    public Assessment applyTo(Assessment assessment) {
        SortedMap<String, Value> changed =
                new TreeMap<>(assessment.partnership().facts());
        changed.putAll(facts);
        List<Response> responses = assessment.responses();
        for (var entry : levels.entrySet()) {
            responses = withLevels(responses, entry.getKey(), entry.getValue());
        }
        for (var entry : evidence.entrySet()) {
            responses = withEvidence(responses, entry.getKey(), entry.getValue());
        }
        return assessment.withFacts(changed).withResponses(responses);
    }

    private static List<Response> withLevels(List<Response> responses, String criterion, Levels levels) {
        return responses.stream()
                .map(response -> levels.of(response.organisation())
                        .flatMap(level -> answer(responses, response, criterion, level, levels))
                        .map(answer -> response.with(criterion, answer))
                        .orElse(response))
                .toList();
    }

    private static Optional<Answer> answer(
            List<Response> responses, Response response, String criterion, int level, Levels levels) {
        Answer given = response.answers().get(criterion);
        if (given instanceof Scored scored) {
            return Optional.of(new Scored(level, scored.evidence()));
        }
        boolean somebodyGaveOne = responses.stream()
                .filter(other -> levels instanceof Levels.Everybody
                        || other.organisation().equals(response.organisation()))
                .anyMatch(other -> other.answers().get(criterion) instanceof Scored);
        boolean takesPart = response.gaveLevel();
        return somebodyGaveOne || !takesPart ? Optional.empty() : Optional.of(new Scored(level, 0));
    }

    private static List<Response> withEvidence(List<Response> responses, String criterion, int least) {
        return responses.stream()
                .map(response -> response.answers().get(criterion) instanceof Scored scored
                        ? response.with(criterion, new Scored(scored.level(), Math.max(least, scored.evidence())))
                        : response)
                .toList();
    }
}
