package org.partneringalliance.diagnostic.standard;

import java.util.Optional;
import java.util.function.Consumer;
import org.partneringalliance.diagnostic.file.YamlReader;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;

/**
 * A file of the knowledge base as it lies on disk.
 *
 * @param path below the knowledge base, with slashes
 * @param place the file as its author knows it, with the name of the knowledge base's folder
 * @param text its content; empty if it could not be read
 */
record KnowledgeFile(FileKind kind, String path, Place place, Optional<String> text) {

    /** The name without folder and ending: the id of the entry that a file of a folder holds. */
    String stem() {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - FileKind.ENDING.length());
    }

    /** What it holds; empty if it could not be read or is refused. */
    Optional<Document> document(Consumer<Problem> problems) {
        return text.flatMap(content -> YamlReader.read(place, content, problems))
                .map(tree -> new Document(this, tree));
    }
}
