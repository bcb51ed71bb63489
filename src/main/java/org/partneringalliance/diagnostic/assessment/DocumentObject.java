package org.partneringalliance.diagnostic.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.problem.Problem;
import tools.jackson.databind.JsonNode;

/** An object of a submitted document. */
public final class DocumentObject {

    private final DocumentValue self;
    private final JsonNode node;

    DocumentObject(DocumentValue self, JsonNode node) {
        this.self = self;
        this.node = node;
    }

    /** The value of a key; reports a problem if it is missing. */
    public Optional<DocumentValue> required(String key) {
        Optional<DocumentValue> value = optional(key);
        if (value.isEmpty()) {
            self.reportAt(key, at -> Problem.at(at, "the key '" + key + "' is required"));
        }
        return value;
    }

    /** The value of a key, if it is there; JSON's null is a value. */
    public Optional<DocumentValue> optional(String key) {
        return node.optional(key).map(value -> self.child(key, value));
    }

    /**
     * The values by key, in the order of the document. Keys that are too long or cannot be printed are left out and
     * reported once for all, at the object itself.
     */
    public Map<String, DocumentValue> entries() {
        Map<String, DocumentValue> entries = new LinkedHashMap<>();
        List<String> strange = new ArrayList<>();
        node.forEachEntry((key, value) -> {
            if (Excerpt.isWhole(key)) {
                entries.put(key, self.child(key, value));
            } else {
                strange.add(key);
            }
        });
        strange.stream().findFirst().ifPresent(this::reportStrange);
        return entries;
    }

    private void reportStrange(String key) {
        self.report(at -> Problem.notOfForm(
                at,
                "a key is too long or has control characters",
                Excerpt.of(key),
                "keys of at most 64 characters, without control characters"));
    }

    /** Reports every key that is not one of these. */
    void allowOnly(Set<String> keys) {
        // Nearly always, and then no values have to be made to say so.
        if (keys.containsAll(node.propertyNames())) {
            return;
        }
        entries().forEach((key, value) -> {
            if (!keys.contains(key)) {
                value.report(at -> Problem.notAllowed(at, "unknown key", key, keys));
            }
        });
    }
}
