package org.partneringalliance.diagnostic.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;

/**
 * What is reported on.
 *
 * @param title what its members call it
 * @param comments what was written beside answers, by criterion
 * @param cautions how far it can be trusted, by what its answers themselves do not tell
 * @param base the address that those of the report and of every answer about it begin with
 * @param finished false while people still answer
 * @param home the page of the partnership; empty for the sample
 */
public record ReportSubject(
        String title,
        Assessment assessment,
        SortedMap<String, List<String>> comments,
        List<String> cautions,
        String base,
        boolean finished,
        Optional<String> home) {

    public ReportSubject {
        cautions = List.copyOf(cautions);
    }

    /** The address of the report. */
    public String report() {
        return base + "/report";
    }

    /** Where something is explained. */
    public String why(String id) {
        return base + "/why/" + id;
    }

    /** Where it is told why something was not concluded. */
    public String whyNot(String id) {
        return base + "/why-not?of=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** Where it is told what would clear something. */
    public String clear(String id) {
        return base + "/clear/" + id;
    }

    /** Where it is told what would bring something. */
    public String bring(String id) {
        return base + "/bring/" + id;
    }

    /** Where other levels can be tried. */
    public String whatIf(String id) {
        return base + "/what-if?for=" + id;
    }

    /** True if somebody gave a level, so that there is something to diagnose. */
    boolean answered() {
        return assessment.responses().stream()
                .flatMap(response -> response.answers().values().stream())
                .anyMatch(Answer.Scored.class::isInstance);
    }
}
