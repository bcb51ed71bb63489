package org.partneringalliance.diagnostic.standard;

import java.util.Map;
import org.partneringalliance.diagnostic.problem.Place;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as a tree in which every key and every value has its place.
 *
 * @param values where each value begins
 * @param keys where the key of each value begins; the elements of lists have none
 */
record Document(KnowledgeFile file, JsonNode root, Map<JsonPointer, Place> values, Map<JsonPointer, Place> keys) {

    Document {
        values = Map.copyOf(values);
        keys = Map.copyOf(keys);
    }

    /** What kind of file it is. */
    FileKind kind() {
        return file.kind();
    }

    /** The whole document. */
    Located top() {
        return new Located(this, JsonPointer.empty(), root);
    }

    /** Where a value begins; the file as a whole if there is no such value. */
    Place place(JsonPointer pointer) {
        return values.getOrDefault(pointer, Place.of(file.name()));
    }

    /** Where the key of a value begins; the place of the value if it has none. */
    Place keyPlace(JsonPointer pointer) {
        return keys.getOrDefault(pointer, place(pointer));
    }
}
