package org.partneringalliance.diagnostic.web;

import org.partneringalliance.diagnostic.store.RespondentEntry;

/**
 * Somebody who answers, as the facilitator sees them: how far they are, not what they say.
 *
 * @param organisation its name
 * @param link the whole private link
 * @param namesake true if somebody else of the organisation has the same name
 */
public record Person(
        RespondentEntry respondent, String organisation, Progress progress, String link, boolean namesake) {

    /** The address that opens the questions. */
    public String address() {
        return "/answer/" + respondent.access();
    }

    /** What to call the person. */
    public String name() {
        return respondent.name().isEmpty() ? "No name (" + respondent.id() + ")" : respondent.name();
    }

    /** How the person answers, in words. */
    public String mode() {
        return switch (respondent.mode()) {
            case ALONE -> "alone, by private link";
            case ENTERED -> "entered by the facilitator";
            case JOINT -> "together, in a session";
        };
    }

    /** What the facilitator opens the questions for. */
    public String opens() {
        return switch (respondent.mode()) {
            case ALONE -> "Open at this machine";
            case ENTERED -> "Enter the answers";
            case JOINT -> "Start the session";
        };
    }

    /** True if the link is for somebody else. */
    public boolean linked() {
        return respondent.mode() == RespondentEntry.Mode.ALONE;
    }
}
