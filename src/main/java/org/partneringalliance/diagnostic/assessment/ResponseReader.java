package org.partneringalliance.diagnostic.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.problem.Problem;

/** Reads the responses of one document. Not thread-safe: it remembers the respondents. */
final class ResponseReader {

    private static final int MOST = 2000;
    private static final Set<String> KEYS = Set.of("respondent", "organisation", "answers");

    private final Set<String> criteria;
    private final ListedOrganisations organisations;
    private final UniqueIds respondents = new UniqueIds("respondent");

    /**
     * @param criteria ids of the standard
     * @param organisations ids of the listed organisations
     */
    ResponseReader(Set<String> criteria, Collection<String> organisations) {
        this.criteria = criteria;
        this.organisations = new ListedOrganisations(organisations);
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
        }
        id.ifPresent(known -> organisations.check(known, value));
        return id;
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
