package org.partneringalliance.diagnostic.standard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The documents of a knowledge base.
 *
 * @param files every file, readable or not
 * @param documents what stands in those that could be read
 */
record Library(List<KnowledgeFile> files, List<Document> documents) {

    Library {
        files = List.copyOf(files);
        documents = List.copyOf(documents);
    }

    /** The documents of some kinds, ordered by their path. */
    List<Document> of(FileKind... kinds) {
        List<FileKind> wanted = Arrays.asList(kinds);
        return documents.stream()
                .filter(document -> wanted.contains(document.kind()))
                .toList();
    }

    /** The entries of some kinds: one for each file of a folder, one for each element of a list. */
    Stream<Located> entries(FileKind... kinds) {
        return of(kinds).stream()
                .flatMap(document ->
                        document.kind().folder() ? Stream.of(document.top()) : document.top().elements().stream());
    }

    /** The entries of some kinds by id; of two with the same id the first, since the second is reported elsewhere. */
    Map<String, Located> byId(FileKind... kinds) {
        Map<String, Located> byId = new LinkedHashMap<>();
        entries(kinds).forEach(entry -> byId.putIfAbsent(entry.text("id"), entry));
        return byId;
    }

    /** The names of the files of a kind without ending, readable or not. */
    Stream<String> stems(FileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).map(KnowledgeFile::stem);
    }
}
