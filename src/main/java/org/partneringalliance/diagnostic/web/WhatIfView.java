package org.partneringalliance.diagnostic.web;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.explanation.Difference;
import org.partneringalliance.diagnostic.explanation.Difference.Move;
import org.partneringalliance.diagnostic.report.WhatIfWords;

/**
 * A form of levels, and what other levels would make of the report.
 *
 * @param id what the criteria stand behind
 * @param choices the criteria
 * @param levels what each level is called, lowest first
 * @param difference what would be different; empty until something is chosen
 */
public record WhatIfView(
        String id, String title, List<Choice> choices, List<String> levels, Optional<Difference> difference) {

    public WhatIfView {
        choices = List.copyOf(choices);
        levels = List.copyOf(levels);
    }

    /**
     * A criterion of the form.
     *
     * @param now how it stands, in words
     * @param chosen the level that is tried; -1 to leave it as it is
     */
    public record Choice(String criterion, String statement, String now, int chosen) {}

    /** How much would be different. */
    public String headline() {
        return difference.map(WhatIfWords::headline).orElse("");
    }

    /** Findings that would count for more or less. */
    public List<Move> weighed() {
        return difference.stream()
                .flatMap(each -> each.findings().moved().stream())
                .filter(WhatIfWords::countsOtherwise)
                .toList();
    }

    /** Steps that would come sooner or later. */
    public List<Move> moved() {
        return difference.stream()
                .flatMap(each -> each.recommendations().moved().stream())
                .filter(WhatIfWords::comesAtAnotherTime)
                .toList();
    }
}
