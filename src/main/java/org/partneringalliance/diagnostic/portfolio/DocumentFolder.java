package org.partneringalliance.diagnostic.portfolio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.file.FolderFiles;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/** The files {@code *.json} of a folder, by name. Their names are held, one document at a time is. */
final class DocumentFolder implements Portfolio {

    private static final String ENDING = ".json";
    private static final int MOST_FILES = 1_000_000;

    private final List<String> names;
    private final FolderFiles files;
    private final List<Problem> problems;
    private final int largest;
    private int taken;

    private DocumentFolder(List<String> names, FolderFiles files, List<Problem> problems, int largest) {
        this.names = names;
        this.files = files;
        this.problems = problems;
        this.largest = largest;
    }

    static DocumentFolder of(Path folder, int largest) {
        List<Problem> problems = new ArrayList<>();
        FolderFiles files = new FolderFiles(folder, largest, problems::add);
        List<String> names = files.names(name -> name.endsWith(ENDING) && !name.contains("/"), MOST_FILES + 1);
        if (names.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.at(Place.of(folder.toString()), "there is no document (*.json) in this folder"));
        }
        if (names.size() > MOST_FILES) {
            problems.add(Problem.notOfForm(
                    Place.of(folder.toString()),
                    "there are too many documents in this folder; put them into one file, one in each line",
                    "",
                    "at most " + MOST_FILES));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The portfolio", problems);
        }
        return new DocumentFolder(names, files, problems, largest);
    }

    @Override
    public Optional<PortfolioDocument> next() {
        if (taken == names.size()) {
            return Optional.empty();
        }
        String name = names.get(taken);
        taken++;
        Optional<PortfolioDocument> read = files.bytes(name).map(bytes -> PortfolioDocument.of(name, bytes, largest));
        PortfolioDocument document = read.orElseGet(() -> PortfolioDocument.unread(name, problems.get(0)));
        problems.clear();
        return Optional.of(document);
    }

    @Override
    public double share() {
        return (double) taken / names.size();
    }

    @Override
    public void close() {
        // No file is open between two documents.
    }
}
