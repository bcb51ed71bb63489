package org.partneringalliance.diagnostic.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file in a knowledge base; each has a schema of its own. */
enum FileKind {
    STANDARD("standard.yaml", "standard"),
    SCALES("scales.yaml", "scales"),
    SIZES("sizes.yaml", "sizes"),
    FORMS("forms.yaml", "forms"),
    STYLE("style.yaml", "style"),
    SENTENCES("sentences.yaml", "sentences"),
    AREA("areas/", "area"),
    PRINCIPLE("principles/", "principle"),
    CRITERION("criteria/", "criterion"),
    ACTION("actions/", "action"),
    PATTERN("patterns/", "pattern"),
    GUARD("guards/", "guard"),
    PHASES("phases.yaml", "phases"),
    GATES("gates.yaml", "gates"),
    AGREEMENT("agreement.yaml", "agreement"),
    TYPES("types.yaml", "types"),
    INTEGRATION("integration.yaml", "integration"),
    CONTRIBUTIONS("contributions.yaml", "contributions"),
    FACTS("facts.yaml", "facts"),
    GROUPS("groups.yaml", "groups"),
    SOURCES("sources.yaml", "sources"),
    GLOSSARY("glossary.yaml", "glossary"),
    INSTRUMENT("instruments/", "instrument"),
    CONSTANTS("prioritisation/constants.yaml", "constants"),
    DEPENDENCIES("prioritisation/dependencies.yaml", "dependencies"),
    PHASE_FACTORS("prioritisation/phase-factors.yaml", "phase-factors"),
    TYPE_FACTORS("prioritisation/type-factors.yaml", "type-factors");

    /** The ending of every file that is read. */
    static final String ENDING = ".yaml";

    private final String path;
    private final String schema;

    FileKind(String path, String schema) {
        this.path = path;
        this.schema = schema;
    }

    /** A file, or a folder with a slash at its end, below the knowledge base. */
    String path() {
        return path;
    }

    /** The name of its schema without ending. */
    String schema() {
        return schema;
    }

    /** What one entry is called; of a file that holds no entries, its schema. */
    String entry() {
        return switch (this) {
            case PHASES -> "phase";
            case GATES -> "gate";
            case AGREEMENT -> "agreement topic";
            case TYPES -> "type";
            case INTEGRATION -> "depth of integration";
            case CONTRIBUTIONS -> "contribution";
            case FACTS -> "fact";
            case SOURCES -> "source";
            case SIZES -> "size";
            case GLOSSARY -> "term";
            case DEPENDENCIES -> "dependencies of";
            case PHASE_FACTORS -> "phase factors of";
            case TYPE_FACTORS -> "type factors of";
            default -> schema;
        };
    }

    /** True if a folder holds one file for each entry. */
    boolean folder() {
        return path.endsWith("/");
    }

    /** The kind of a file by its path below the knowledge base; empty if nothing reads such a file. */
    static Optional<FileKind> of(String file) {
        return Arrays.stream(values()).filter(kind -> kind.reads(file)).findFirst();
    }

    /** Where files may stand; folders as {@code areas/*.yaml}. */
    static List<String> places() {
        return Arrays.stream(values())
                .map(kind -> kind.folder() ? kind.path + "*" + ENDING : kind.path)
                .toList();
    }

    private boolean reads(String file) {
        return folder()
                ? file.startsWith(path) && file.endsWith(ENDING) && file.indexOf('/', path.length()) < 0
                : file.equals(path);
    }
}
