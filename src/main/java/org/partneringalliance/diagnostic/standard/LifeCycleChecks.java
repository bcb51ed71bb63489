package org.partneringalliance.diagnostic.standard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.problem.Problem;

/** What was retired was so by this version, and what is upcoming comes with a later one. */
final class LifeCycleChecks {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}[.][0-9]{1,9}[.][0-9]{1,9}");
    private static final Comparator<String> BY_NUMBERS = Comparator.comparing(
            version ->
                    Arrays.stream(version.split("[.]", -1)).map(Long::valueOf).toList(),
            LifeCycleChecks::compare);

    private final Library library;
    private final Consumer<Problem> problems;

    LifeCycleChecks(Library library, Consumer<Problem> problems) {
        this.library = library;
        this.problems = problems;
    }

    private static int compare(List<Long> one, List<Long> other) {
        return Arrays.compare(one.toArray(new Long[0]), other.toArray(new Long[0]));
    }

    void check() {
        library.entries(FileKind.CRITERION)
                .map(criterion -> criterion.child("lifeCycle"))
                .filter(lifeCycle -> VERSION.matcher(lifeCycle.text("since")).matches())
                .forEach(lifeCycle -> library.of(FileKind.STANDARD)
                        .forEach(standard -> check(lifeCycle, standard.top().text("version"))));
    }

    private void check(Located lifeCycle, String version) {
        if (!VERSION.matcher(version).matches()) {
            return;
        }
        int order = BY_NUMBERS.compare(lifeCycle.text("since"), version);
        boolean retired = lifeCycle.text("status").equals("retired");
        if (retired ? order > 0 : order <= 0) {
            problems.accept(Problem.notOfForm(
                    lifeCycle.child("since").place(),
                    retired ? "a criterion is retired by this version or before" : "an upcoming criterion comes later",
                    lifeCycle.text("since"),
                    retired ? "at most " + version : "more than " + version));
        }
    }
}
