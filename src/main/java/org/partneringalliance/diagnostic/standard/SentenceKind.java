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
    FACTORS_WITHHELD("pattern", "urgency", "consensus", "effort"),
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
    /** A change was found, and a smaller one may exist. */
    BOUNDED_FOUND("size", "tried"),
    /** Nothing smaller would do. */
    PROVEN_MINIMUM("tried"),
    /** No part of a change would do. */
    SUBSET_MINIMAL("tried"),
    /** No single organisation decides. */
    ORGANISATIONS_AGREE("count"),
    /** Single organisations decide. */
    ORGANISATIONS_DECIDE("deciding", "count"),
    /** Too many organisations to leave out one after another. */
    ORGANISATIONS_NOT_TRIED("most"),
    /** A condition as it is now and as it was before. */
    NOW_AND_BEFORE("said", "before"),
    /** A finding is in another tier. */
    TIER_CHANGED("now", "before", "nowname", "beforename"),
    /** A finding is more or less urgent. */
    URGENCY_CHANGED("now", "before"),
    /** Another finding makes it more urgent. */
    REINFORCED_NOW("finding"),
    /** Another finding no longer makes it more urgent. */
    REINFORCED_NO_LONGER("finding"),
    /** It is reported under another finding. */
    UNDER_NOW("finding"),
    /** It is no longer reported under another finding. */
    UNDER_NO_LONGER("finding"),
    /** What comes before it only now. */
    BEFORE_IT_NOW("items"),
    /** What came before it. */
    BEFORE_IT_NO_LONGER("items"),
    /** A criterion as a finding. */
    WEAK("finding"),
    /** A finding that holds only now calls for it. */
    CALLED_BY_NEW("finding"),
    /** A finding that held before calls for it only now. */
    CALLED_NOW("finding"),
    /** A finding that called for it no longer holds. */
    CALLER_GONE("finding"),
    /** A finding that holds no longer calls for it. */
    CALLED_NO_LONGER("finding"),
    /** It is held back only now. */
    HELD_BACK_NOW("by", "reason"),
    /** It was held back. */
    HELD_BACK_BEFORE("by", "reason"),
    /** Alternatives that are chosen only now. */
    CHOSEN_INSTEAD_NOW("items"),
    /** Alternatives that were chosen. */
    CHOSEN_INSTEAD_BEFORE("items"),
    /** Actions that need it only now. */
    PREPARES_NOW("items"),
    /** Actions that needed it. */
    PREPARES_NO_LONGER("items"),
    /** A factor of its priority index is another. */
    FACTOR_CHANGED("factor", "now", "before"),
    /** The list for now has another length. */
    ROOM_CHANGED("now", "before");

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
