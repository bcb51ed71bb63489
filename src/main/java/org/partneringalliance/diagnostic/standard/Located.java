package org.partneringalliance.diagnostic.standard;

import java.util.ArrayList;
import java.util.List;
import org.partneringalliance.diagnostic.problem.Place;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value in a document together with its place. Asking for what is not there, or is of another form than expected,
 * gives nothing and never fails: the schema has complained about it already.
 */
record Located(Document document, JsonPointer pointer, JsonNode node) {

    /** The value of a key; an absent value if there is none. */
    Located child(String key) {
        return new Located(document, pointer.appendProperty(key), node.path(key));
    }

    /** The elements of a list in order; none if it is no list. */
    List<Located> elements() {
        List<Located> elements = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            elements.add(new Located(document, pointer.appendIndex(i), node.path(i)));
        }
        return elements;
    }

    /** The elements of the list that a key has. */
    List<Located> elements(String key) {
        return child(key).elements();
    }

    /** The values of all keys in order; none if it has no keys. */
    List<Located> members() {
        return node.propertyNames().stream().map(this::child).toList();
    }

    /** The key it is the value of. */
    String key() {
        return pointer.last().getMatchingProperty();
    }

    /** The key of the list or object that it stands in; empty if there is none. */
    String parentKey() {
        JsonPointer parent = pointer.head();
        return parent == null || parent.last() == null ? "" : parent.last().getMatchingProperty();
    }

    /** The text it is; empty if it is no text. */
    String text() {
        return node.stringValue("");
    }

    /** The text of a key. */
    String text(String key) {
        return child(key).text();
    }

    /** Where it begins. */
    Place place() {
        return document.place(pointer);
    }

    /** Where its key begins. */
    Place keyPlace() {
        return document.keyPlace(pointer);
    }
}
