package org.partneringalliance.diagnostic.cli;

import java.util.List;

/** Something a user can mend keeps a command from running; each line says one thing completely. */
final class MendableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    MendableException(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    MendableException(String line) {
        this(List.of(line));
    }

    /** At least one. */
    List<String> lines() {
        return lines;
    }
}
