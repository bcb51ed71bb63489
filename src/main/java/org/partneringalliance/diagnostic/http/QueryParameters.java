package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/** The part of an address after the question mark, where each name has a few allowed values. Not thread-safe. */
final class QueryParameters {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Map<String, List<String>> given;
    private final List<Problem> problems = new ArrayList<>();

    private QueryParameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** The parameters of a request, of which it may have these and no others. */
    static QueryParameters of(Context request, List<String> names) {
        QueryParameters parameters = new QueryParameters(request.queryParamMap());
        String query = Optional.ofNullable(request.queryString()).orElse("");
        if (BROKEN_ESCAPE.matcher(query).find()) {
            parameters.refuse(Problem.notOfForm(
                    Place.of(""), "a percent sign in the address begins no escape", query, "%25 for the sign itself"));
        }
        parameters.given.forEach((name, values) -> {
            if (!names.contains(name)) {
                parameters.refuse(Problem.notAllowed(Place.of(""), "unknown parameter in the address", name, names));
            } else if (values.size() > 1) {
                parameters.refuse(Problem.notOfForm(
                        Place.of(""),
                        "the parameter '" + name + "' is given more than once",
                        String.join(", ", values),
                        "one value"));
            }
        });
        return parameters;
    }

    /** The value of a parameter; empty if it is not given or, as forms send it, given without a value. */
    Optional<String> oneOf(String name, Collection<String> allowed) {
        Optional<String> value = given.getOrDefault(name, List.of()).stream()
                .filter(found -> !found.isEmpty())
                .findFirst();
        value.filter(found -> !allowed.contains(found))
                .ifPresent(found -> refuse(Problem.notAllowed(
                        Place.of(""), "not a value of the parameter '" + name + "'", found, allowed)));
        return value;
    }

    /**
     * To be called when everything was asked for.
     *
     * @throws RefusedException with every problem there was
     */
    void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new RefusedException(ProblemDocument.ofRequest(
                    ProblemKind.BAD_REQUEST,
                    "The address has parameters that cannot be used",
                    problems.stream().sorted().toList()));
        }
    }

    private void refuse(Problem problem) {
        problems.add(problem);
    }
}
