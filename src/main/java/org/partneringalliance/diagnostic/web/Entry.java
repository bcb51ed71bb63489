package org.partneringalliance.diagnostic.web;

import java.util.List;

/**
 * An entry of the standard as lists and searches show it.
 *
 * @param title its title, name or statement
 * @param text what it is about, in a sentence or two; may be empty
 * @param more everything else that a search may find in it
 */
public record Entry(StandardKind kind, String id, String title, String text, List<String> more) {

    public Entry {
        more = List.copyOf(more);
    }

    /** Its page. */
    public String address() {
        return kind.address() + "/" + id;
    }

    /** The id where people use it; a term, fact or source is known by its name. */
    public boolean idIsShown() {
        return switch (kind) {
            case PRINCIPLES, CRITERIA, PATTERNS, GUARDS, ACTIONS, PHASES, GATES, ELEMENTS, AGREEMENT, TYPES, SOURCES ->
                true;
            case AREAS, INTEGRATION, GLOSSARY, FACTS, SECTORS, ROLES, CONTRIBUTIONS, SIZES, INSTRUMENTS -> false;
        };
    }
}
