package org.partneringalliance.diagnostic.standard;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import tools.jackson.databind.JsonNode;

/**
 * What is different between two knowledge bases, entry by entry. Compared is what their files say, so that an edition of
 * an older form, or one that is being edited, can be compared as well; comments and the order of entries do not count.
 * Every list is ordered by kind and id.
 *
 * @param oldVersion empty if the older one does not say
 * @param newVersion empty if the newer one does not say
 * @param added entries that the older one does not have
 * @param retired criteria that were in use and are retired now, with what else is different in them
 * @param removed entries that the newer one does not have, although ids stay
 * @param changed entries that say something else, retired ones left out
 */
public record EditionDifference(
        Optional<String> oldVersion,
        Optional<String> newVersion,
        List<Entry> added,
        List<Changed> retired,
        List<Entry> removed,
        List<Changed> changed) {

    public EditionDifference {
        added = List.copyOf(added);
        retired = List.copyOf(retired);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * Compares two folders.
     *
     * @throws ProblemsException if one of them is no knowledge base or has a file that is no YAML
     */
    public static EditionDifference between(Path older, Path newer) {
        return new EditionComparison(EditionComparison.read(older), EditionComparison.read(newer)).difference();
    }

    /**
     * An entry.
     *
     * @param kind what it is, for instance "criterion"; "file" for a file that holds no entries
     * @param title what it is called; empty if it has no name beside its id
     */
    public record Entry(String kind, String id, Optional<String> title) {}

    /** An entry with the fields that say something else, ordered by name. */
    public record Changed(Entry entry, List<Field> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field; one within others is named by all of them, with dots between, and an element of a list by its id or, if it
     * has none, by its place from 1.
     *
     * @param before empty if it is new
     * @param now empty if it was taken out
     */
    public record Field(String field, Optional<JsonNode> before, Optional<JsonNode> now) {}

    /** True if both say the same. */
    public boolean none() {
        return added.isEmpty() && retired.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
