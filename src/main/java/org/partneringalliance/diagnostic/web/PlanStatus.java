package org.partneringalliance.diagnostic.web;

import java.util.Optional;
import java.util.stream.Stream;

/** What was decided about a step, and what became of it. */
public enum PlanStatus {
    UNDECIDED("undecided", "Undecided"),
    ACCEPTED("accepted", "Accepted"),
    STARTED("started", "Started"),
    DONE("done", "Done"),
    REJECTED("rejected", "Rejected");

    private final String word;
    private final String title;

    PlanStatus(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As it is kept; {@link #UNDECIDED} is not kept. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** The one of a word; empty if there is none. */
    static Optional<PlanStatus> of(String word) {
        return Stream.of(values()).filter(status -> status.word.equals(word)).findFirst();
    }

    /** True while somebody is to do it. */
    boolean running() {
        return this == ACCEPTED || this == STARTED;
    }
}
