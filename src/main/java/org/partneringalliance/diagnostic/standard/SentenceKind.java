package org.partneringalliance.diagnostic.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sentences about a conclusion that the program says, each with the slots that it fills in. */
public enum SentenceKind {
    /** A comparison does not hold. */
    FAILED("said", "about", "asked"),
    /** Nothing is known of what is compared. */
    UNKNOWN("about", "asked"),
    /** What is compared would show who said it; whether the comparison holds is left open. */
    WITHHELD("about", "asked"),
    /** A comparison holds, and its value would show who said it. */
    MET_WITHHELD("about"),
    /** What is compared counts as unknown while a finding holds. */
    GUARDED("about", "asked", "finding"),
    /** There is no finding of a kind or a tier. */
    NO_FINDING("kind"),
    /** A pattern holds. */
    PRESENT("title", "meaning", "id", "rules", "tier"),
    /** A pattern does not hold. */
    ABSENT("title", "id"),
    /** Whether a pattern holds cannot be said. */
    OPEN("title", "id"),
    /** An action is recommended. */
    RECOMMENDED("title", "horizon", "why", "id", "rank", "tier"),
    /** What the priority index of an action is made of. */
    FACTORS("index", "benefit", "pattern", "urgency", "confidence", "consensus", "effort"),
    /** The same without what would show who said what. */
    FACTORS_WITHHELD("pattern", "urgency", "confidence", "consensus", "effort"),
    /** Nothing calls for an action. */
    NOT_CALLED("title", "id"),
    /** An action is called for and held back. */
    HELD_BACK("title", "reason", "id", "by"),
    /** Where an action would stand if the list had no limit. */
    RANK_WITHOUT_LIMIT("rank"),
    /** Another action was chosen in its place. */
    ALTERNATIVE("other", "finding"),
    /** An action is not among the first. */
    NOT_NOW("count", "rank"),
    /** What has to be known to decide something. */
    SETTLE("items", "id"),
    /** A change of one level. */
    CHANGE("statement", "to", "criterion", "from", "evidence"),
    /** Nothing has to change. */
    NOTHING_TO_CHANGE(),
    /** No change would do. */
    IMPOSSIBLE("reason"),
    /** No change was found. */
    BOUNDED("size", "tried"),
    /** Nothing smaller would do. */
    PROVEN_MINIMUM("tried"),
    /** No part of a change would do. */
    SUBSET_MINIMAL("tried"),
    /** No single organisation decides. */
    ORGANISATIONS_AGREE("count"),
    /** Single organisations decide. */
    ORGANISATIONS_DECIDE("deciding", "count");

    /** Unmodifiable, which its type does not say. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> slots;

    SentenceKind(String... slots) {
        this.slots = Set.of(slots);
    }

    /** As written in {@code sentences.yaml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The slots that its templates may use. */
    public Set<String> slots() {
        return slots;
    }

    /** The kind written so. */
    public static Optional<SentenceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All of them as written. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SentenceKind::word).toList();
    }
}
