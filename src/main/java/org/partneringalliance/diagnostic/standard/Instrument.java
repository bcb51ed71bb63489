package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Another instrument that users come from, and where its parts are found in this standard. Holds labels only, none of
 * the other instrument's texts.
 *
 * @param year of the edition that the labels are taken from
 * @param rights who holds the rights to it
 */
public record Instrument(
        String id,
        String name,
        String publisher,
        int year,
        String about,
        String rights,
        List<String> sources,
        List<Label> labels)
        implements Sourced {

    public Instrument {
        sources = List.copyOf(sources);
        labels = List.copyOf(labels);
    }

    /** A part of the instrument by its published name. */
    public record Label(String label, List<Match> matches) {
        public Label {
            matches = List.copyOf(matches);
        }
    }

    /** A criterion that covers something of it. */
    public record Match(String criterion, Relation relation) {}

    /** What the criterion is, compared with the part of the other instrument. */
    public enum Relation {
        /** Both ask for the same. */
        EQUAL,
        /** The criterion asks for a part of it. */
        NARROWER,
        /** The criterion asks for more. */
        BROADER,
        /** They touch the same matter. */
        RELATED;

        /** As written in the knowledge base. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
