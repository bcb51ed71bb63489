package org.partneringalliance.diagnostic.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name the folders to work with. */
final class Folders {

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Folder of the rules; otherwise rules/ here or beside the program.")
    Optional<Path> rules = Optional.empty();

    @Option(
            names = "--knowledge-base",
            paramLabel = "FOLDER",
            description = "Folder of the standard; otherwise knowledge-base/ here or beside the program.")
    Optional<Path> knowledgeBase = Optional.empty();
}
