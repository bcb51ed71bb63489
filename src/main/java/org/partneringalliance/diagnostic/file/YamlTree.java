package org.partneringalliance.diagnostic.file;

import java.util.Map;
import org.partneringalliance.diagnostic.problem.Place;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as a tree in which every key and every value has its place.
 *
 * @param whole the file
 * @param values where each value begins
 * @param keys where the key of each value begins; the elements of lists have none
 */
public record YamlTree(Place whole, JsonNode root, Map<JsonPointer, Place> values, Map<JsonPointer, Place> keys) {

    /** Copies the maps. */
    public YamlTree {
        values = Map.copyOf(values);
        keys = Map.copyOf(keys);
    }

    /** Where a value begins; the file as a whole if there is no such value. */
    public Place place(JsonPointer pointer) {
        return values.getOrDefault(pointer, whole);
    }

    /** Where the key of a value begins; the place of the value if it has none. */
    public Place keyPlace(JsonPointer pointer) {
        return keys.getOrDefault(pointer, place(pointer));
    }
}
