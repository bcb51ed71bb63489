package org.partneringalliance.diagnostic.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.problem.NearestMatch;
import org.partneringalliance.diagnostic.problem.Problem;

/** Reads the responses of one document. Not thread-safe: it remembers the respondents. */
final class ResponseReader {

    private static final int MOST = 2000;
    private static final int MOST_COMPARED = 500;
    private static final Set<String> KEYS = Set.of("respondent", "organisation", "answers");

    private final Set<String> criteria;
    private final Collection<String> organisations;
    private final UniqueIds respondents = new UniqueIds("respondent");

    /**
     * @param criteria ids of the standard
     * @param organisations ids of the listed organisations; if there are none, that is the problem to mend first and
     *     references to them are not checked
     */
    ResponseReader(Set<String> criteria, Collection<String> organisations) {
        this.criteria = criteria;
        this.organisations = organisations;
    }

    /** Responses; there may be none, since facts alone can be diagnosed. */
    List<Response> read(DocumentValue value) {
        return value.elements(MOST).stream()
                .flatMap(element -> element.object(KEYS).map(this::response).stream())
                .toList();
    }

    private Response response(DocumentObject response) {
        return new Response(
                response.required("respondent").flatMap(respondents::read).orElse(""),
                response.required("organisation").flatMap(this::organisation).orElse(""),
                response.required("answers")
                        .flatMap(DocumentValue::object)
                        .map(this::answers)
                        .orElseGet(TreeMap::new));
    }

    private Optional<String> organisation(DocumentValue value) {
        Optional<String> id = value.word();
        if (id.isEmpty()) {
            value.refuse("the id of a listed organisation is needed here", "text");
        } else if (!organisations.isEmpty() && !organisations.contains(id.get())) {
            value.report(at -> new Problem(
                    at,
                    "this organisation is not listed",
                    Excerpt.of(id.get()),
                    "an id listed in organisations",
                    nearest(id.get())));
        }
        return id;
    }

    private String nearest(String id) {
        return NearestMatch.to(id, organisations.stream().limit(MOST_COMPARED).toList())
                .map(Excerpt::of)
                .orElse("");
    }

    private SortedMap<String, Answer> answers(DocumentObject answers) {
        SortedMap<String, Answer> read = new TreeMap<>();
        answers.entries().forEach((criterion, value) -> {
            if (!criteria.contains(criterion)) {
                value.report(at -> Problem.notAllowed(at, "unknown criterion", criterion, criteria));
            }
            AnswerReader.read(value).ifPresent(answer -> read.put(criterion, answer));
        });
        return read;
    }
}
