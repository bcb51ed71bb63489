package org.partneringalliance.diagnostic.standard;

import java.util.Optional;

/**
 * A file of the knowledge base as it lies on disk.
 *
 * @param path below the knowledge base, with slashes
 * @param name the path as its author knows it, with the name of the knowledge base's folder
 * @param text its content; empty if it could not be read
 */
record KnowledgeFile(FileKind kind, String path, String name, Optional<String> text) {

    /** The name without folder and ending: the id of the entry that a file of a folder holds. */
    String stem() {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - FileKind.ENDING.length());
    }
}
