package org.partneringalliance.diagnostic.standard;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Problem;

/** Patterns agree with themselves and with one another. */
final class PatternChecks {

    private final Map<String, Located> patterns;
    private final Consumer<Problem> problems;

    PatternChecks(Library library, Consumer<Problem> problems) {
        this.patterns = library.byId(FileKind.PATTERN, FileKind.GUARD);
        this.problems = problems;
    }

    void check() {
        patterns.values().forEach(pattern -> {
            checkReinforced(pattern);
            checkAvoided(pattern);
        });
    }

    private void checkReinforced(Located pattern) {
        String id = pattern.text("id");
        for (Located reinforced : pattern.elements("reinforces")) {
            Located other = patterns.get(reinforced.text());
            if (other != null && !texts(other.elements("reinforces").stream()).contains(id)) {
                problems.accept(Problem.notOfForm(
                        reinforced.place(),
                        "reinforces is not mutual",
                        reinforced.text(),
                        "also " + id + " in the file of " + reinforced.text()));
            }
        }
    }

    private void checkAvoided(Located pattern) {
        Set<String> called = texts(pattern.elements("steps").stream()
                .filter(step -> step.text("waitsFor").isEmpty())
                .flatMap(step -> Stream.concat(step.elements("do").stream(), step.elements("oneOf").stream())));
        for (Located avoided : pattern.elements("avoid")) {
            if (called.contains(avoided.text("action"))) {
                problems.accept(Problem.notOfForm(
                        avoided.child("action").place(),
                        "the action is both called and avoided",
                        avoided.text("action"),
                        "one of the two, or a step with waitsFor"));
            }
        }
    }

    private static Set<String> texts(Stream<Located> values) {
        return values.map(Located::text).collect(Collectors.toSet());
    }
}
