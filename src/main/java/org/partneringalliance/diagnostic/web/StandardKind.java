package org.partneringalliance.diagnostic.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of entries of the standard, in the order in which the overview lists them; each has an address. */
public enum StandardKind {
    AREAS("Area", "Areas", "The chapters of the standard."),
    PRINCIPLES("Principle", "Principles", "What good partnering rests on. Every explanation ends at one of them."),
    CRITERIA("Criterion", "Criteria", "How one sees whether a principle holds. Each has five levels in its own words."),
    PATTERNS(
            "Pattern",
            "Patterns",
            "Combinations of answers and facts that an experienced adviser recognises, and what to do about each."),
    GUARDS("Guard", "Guards", "What may be wrong with the answers themselves, so that other results wait."),
    ACTIONS("Action", "Actions", "What partners can do, step by step, with what has to be there before."),
    PHASES("Phase", "Phases", "The life of a partnership. Phases overlap and loop."),
    GATES("Gate", "Gates", "Points of decision between phases, with what has to be settled before."),
    ELEMENTS("Critical element", "Critical elements", "Matters to discuss and settle before a gate."),
    AGREEMENT("Topic of an agreement", "What an agreement should settle", "Topics of a partnering agreement."),
    TYPES("Type", "Types", "What a partnership is mainly for."),
    INTEGRATION(
            "Depth of working together",
            "Depths of working together",
            "How deeply partners combine their work. None is better than another."),
    GLOSSARY("Term", "Glossary", "The words of the standard. They are linked where they occur in its texts."),
    FACTS("Fact", "Facts", "What may be stated about a partnership. What is not known is left out."),
    SECTORS("Sector", "Sectors", "What organisations of a sector bring and need, and how others misread them."),
    ROLES("Role", "Roles", "What an organisation does in a partnership. It may have several roles."),
    CONTRIBUTIONS("Contribution", "Contributions", "What partners give, whether or not it is usually counted."),
    SIZES("Size", "Sizes", "Bands by the number of partners."),
    INSTRUMENTS(
            "Instrument",
            "Other instruments",
            "Where the parts of other instruments are found in this standard. Labels only."),
    SOURCES("Source", "Sources", "What the standard rests on where it names a source.");

    private final String singular;
    private final String plural;
    private final String about;

    StandardKind(String singular, String plural, String about) {
        this.singular = singular;
        this.plural = plural;
        this.about = about;
    }

    /** The kind of an address. */
    static Optional<StandardKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of them. */
    public String singular() {
        return singular;
    }

    /** All of them. */
    public String plural() {
        return plural;
    }

    /** What they are, in a sentence or two. */
    public String about() {
        return about;
    }

    /** The page of all of them. */
    public String address() {
        return "/standard/" + word();
    }
}
