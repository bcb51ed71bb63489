package org.partneringalliance.diagnostic.standard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;

/**
 * Reads a knowledge base, that is the reference standard as a folder of YAML files. Every file is checked against its
 * schema and the whole against itself; a knowledge base with a problem is not used at all.
 */
public final class StandardLoader {

    private StandardLoader() {}

    /**
     * The standard in a folder.
     *
     * @throws ProblemsException with every problem of the folder; places name files from the folder's own name on
     */
    public static Standard load(Path folder) {
        Library library = read(folder);
        return new StandardBinder(library).bind(hash(library.files()));
    }

    /**
     * The standard in a folder, and what an editor would mend in its texts.
     *
     * @throws ProblemsException as {@link #load}
     */
    public static Reviewed review(Path folder) {
        Library library = read(folder);
        Standard standard = new StandardBinder(library).bind(hash(library.files()));
        List<Problem> complaints = new ArrayList<>(Editor.of(library).review());
        Changelog.complaint(folder, standard.version()).ifPresent(complaints::add);
        return new Reviewed(standard, complaints.stream().sorted().toList());
    }

    /**
     * A standard that was read as an editor would.
     *
     * @param complaints ordered by place; nothing of it keeps the standard from being used
     */
    public record Reviewed(Standard standard, List<Problem> complaints) {
        public Reviewed {
            complaints = List.copyOf(complaints);
        }
    }

    private static Library read(Path folder) {
        // In any order: who is told of them gets them sorted.
        List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
        List<KnowledgeFile> files = new FolderReader(folder, problems::add).read();
        List<Document> documents = files.parallelStream()
                .map(file -> file.document(problems::add))
                .flatMap(Optional::stream)
                .toList();
        Library library = new Library(files, documents);
        Ids ids = Ids.of(library);
        SchemaChecks schemas = new SchemaChecks(ids);
        documents.forEach(document -> problems.addAll(schemas.check(document)));
        problems.addAll(ReferenceChecks.check(library, ids));
        if (!problems.isEmpty()) {
            throw new ProblemsException("the knowledge base", problems);
        }
        return library;
    }

    /** Over the path and the bytes of each file; a zero byte, which no YAML file holds, ends both. */
    private static String hash(List<KnowledgeFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (KnowledgeFile file : files) {
                String text = file.path() + "\0" + file.text().orElse("") + "\0";
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
