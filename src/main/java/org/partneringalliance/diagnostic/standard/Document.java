package org.partneringalliance.diagnostic.standard;

import org.partneringalliance.diagnostic.file.YamlTree;
import org.partneringalliance.diagnostic.problem.Place;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A file of the knowledge base as a tree with places. */
record Document(KnowledgeFile file, YamlTree tree) {

    /** What kind of file it is. */
    FileKind kind() {
        return file.kind();
    }

    /** The whole document. */
    Located top() {
        return new Located(this, JsonPointer.empty(), root());
    }

    JsonNode root() {
        return tree.root();
    }

    /** Where a value begins; the file as a whole if there is no such value. */
    Place place(JsonPointer pointer) {
        return tree.place(pointer);
    }

    /** Where the key of a value begins; the place of the value if it has none. */
    Place keyPlace(JsonPointer pointer) {
        return tree.keyPlace(pointer);
    }
}
