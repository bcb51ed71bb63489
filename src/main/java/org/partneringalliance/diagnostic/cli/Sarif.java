package org.partneringalliance.diagnostic.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partneringalliance.diagnostic.problem.Check;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** Problems in the form that editors and build servers show beside the text (SARIF 2.1.0). */
record Sarif(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    record Run(Tool tool, List<Result> results) {}

    record Tool(Driver driver) {}

    record Driver(String name, List<Descriptor> rules) {}

    record Descriptor(String id, Text help) {}

    record Text(String text) {}

    record Result(Optional<String> ruleId, String level, Text message, List<Location> locations) {}

    record Location(PhysicalLocation physicalLocation) {}

    record PhysicalLocation(ArtifactLocation artifactLocation, Optional<Region> region) {}

    record ArtifactLocation(String uri) {}

    record Region(int startLine, Optional<Integer> startColumn) {}

    /** Problems in their order; those that no named check found have no rule. */
    static Sarif of(List<Problem> problems, ProblemSources sources) {
        List<Descriptor> checks = problems.stream()
                .map(Problem::check)
                .filter(check -> !check.id().isEmpty())
                .distinct()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(check -> new Descriptor(check.id(), new Text(check.remedy())))
                .toList();
        Run run = new Run(
                new Tool(new Driver(Main.NAME, checks)),
                problems.stream().map(problem -> result(problem, sources)).toList());
        return new Sarif(SCHEMA, "2.1.0", List.of(run));
    }

    private static Result result(Problem problem, ProblemSources sources) {
        Check check = problem.check();
        Place place = problem.place();
        Optional<Region> region = place.line() == 0
                ? Optional.empty()
                : Optional.of(
                        new Region(place.line(), Optional.of(place.column()).filter(column -> column > 0)));
        return new Result(
                Optional.of(check.id()).filter(id -> !id.isEmpty()),
                check.severity().name().toLowerCase(Locale.ROOT),
                new Text(problem.withoutPlace()),
                List.of(new Location(new PhysicalLocation(new ArtifactLocation(sources.uri(place)), region))));
    }
}
