package org.partneringalliance.diagnostic.portfolio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** Documents in an order that is always the same, of which one is held at a time. Not thread-safe. */
public sealed interface Portfolio extends Closeable permits DocumentFolder, DocumentLines {

    /**
     * The documents of a folder by name, or else of a file line by line.
     *
     * @param largest bytes a document may have
     * @throws ProblemsException if there is nothing of this name, or if the names in the folder cannot be used
     */
    static Portfolio of(Path place, int largest) throws IOException {
        if (Files.isDirectory(place)) {
            return DocumentFolder.of(place, largest);
        }
        if (!Files.exists(place)) {
            throw new ProblemsException(
                    "The portfolio",
                    List.of(Problem.at(Place.of(place.toString()), "there is no such folder or file")));
        }
        return DocumentLines.of(place, largest);
    }

    /** The next document; empty at the end. */
    Optional<PortfolioDocument> next() throws IOException;

    /** How much was taken of the whole, from 0 to 1. */
    double share();
}
