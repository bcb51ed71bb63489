package org.partneringalliance.diagnostic.assessment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.partneringalliance.diagnostic.problem.Problem;

/** Reads a list of allowed words, none of them twice. */
record WordList(Collection<String> allowed) {

    /** The allowed words of the list; everything else in it is reported. */
    Set<String> read(DocumentValue value) {
        Map<String, DocumentValue> first = new LinkedHashMap<>();
        for (DocumentValue element : value.elements(allowed.size())) {
            element.oneOf("this is not one of the allowed words", allowed).ifPresent(word -> {
                DocumentValue earlier = first.putIfAbsent(word, element);
                if (earlier != null) {
                    element.report(at -> Problem.notOfForm(
                            at, "the same word stands twice; the first is at " + earlier.place(), word, ""));
                }
            });
        }
        return first.keySet();
    }
}
