package org.partneringalliance.diagnostic.web;

/** How a change went, as the page says it. */
public enum Outcome {
    NONE(""),
    DONE("Done. The versions below say what answers now."),
    STRANGER("Nothing was changed: that is not the admin token."),
    REFUSED("Nothing was changed: the folders have problems, which are listed under “Last refused”.");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    /** Empty if there is nothing to say. */
    public String text() {
        return text;
    }

    /** True if something was refused. */
    public boolean bad() {
        return this == STRANGER || this == REFUSED;
    }
}
