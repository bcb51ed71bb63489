package org.partneringalliance.diagnostic.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.problem.Problem;

/** The ids of one list of a document, each of which may stand there once. Not thread-safe. */
final class UniqueIds {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String subject;
    private final Map<String, DocumentValue> first = new LinkedHashMap<>();

    /** @param subject what the ids name, for instance "organisation" */
    UniqueIds(String subject) {
        this.subject = subject;
    }

    /** An id; reports a problem if it has another form or was read before, which is told with both places. */
    Optional<String> read(DocumentValue value) {
        Optional<String> id = value.word();
        if (id.filter(text -> FORM.matcher(text).matches()).isEmpty()) {
            value.refuse("this is not an id", "1 to 64 letters without accents, digits, dots, underscores and hyphens");
        }
        id.ifPresent(text -> register(text, value));
        return id;
    }

    private void register(String id, DocumentValue value) {
        DocumentValue earlier = first.putIfAbsent(id, value);
        if (earlier != null) {
            value.report(at -> Problem.notOfForm(
                    at,
                    "the same %s stands twice; the first is at %s".formatted(subject, earlier.place()),
                    value.found(),
                    ""));
        }
    }

    /** Every id read, well-formed or not, in the order of the document. */
    Collection<String> all() {
        return Collections.unmodifiableSet(first.keySet());
    }
}
