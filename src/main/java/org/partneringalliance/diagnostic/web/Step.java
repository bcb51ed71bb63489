package org.partneringalliance.diagnostic.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A step on the way to a report.
 *
 * @param title what to do
 * @param state how far it is, in words
 * @param address where it is done
 * @param done whether the next step can follow
 * @param next true for the first that is not done
 */
public record Step(String title, String state, String address, boolean done, boolean next) {

    private Step(String title, String state, String address, boolean done) {
        this(title, state, address, done, false);
    }

    /** The steps of a round, first to last. */
    static List<Step> of(Occasion occasion, Progress facts, int organisations, List<Person> people) {
        int begun = (int)
                people.stream().filter(person -> person.progress().done() > 0).count();
        int complete = (int)
                people.stream().filter(person -> person.progress().complete()).count();
        boolean finished = !occasion.round().open();
        return withNext(List.of(
                new Step(
                        "Describe the partnership",
                        facts + " facts looked at",
                        occasion.address() + "/facts",
                        facts.done() > 0),
                new Step(
                        "List the organisations",
                        organisations == 0 ? "none yet" : organisations + " listed",
                        occasion.address() + "/organisations",
                        organisations > 0),
                new Step(
                        "Say who answers",
                        people.isEmpty() ? "nobody yet" : people.size() + " in all",
                        occasion.address() + "/respondents",
                        !people.isEmpty()),
                new Step(
                        "Collect the answers",
                        people.isEmpty()
                                ? "nobody can answer yet"
                                : "%d of %d have begun, %d have answered everything"
                                        .formatted(begun, people.size(), complete),
                        "#people",
                        finished || (!people.isEmpty() && complete == people.size())),
                new Step(
                        "Finish the round and read the report",
                        finished ? "finished" : "once the answers are in",
                        occasion.address() + (finished ? "/report" : "/finish"),
                        finished)));
    }

    private static List<Step> withNext(List<Step> steps) {
        int first = IntStream.range(0, steps.size())
                .filter(at -> !steps.get(at).done())
                .findFirst()
                .orElse(-1);
        return IntStream.range(0, steps.size())
                .mapToObj(at -> at == first ? steps.get(at).asNext() : steps.get(at))
                .toList();
    }

    private Step asNext() {
        return new Step(title, state, address, done, true);
    }
}
