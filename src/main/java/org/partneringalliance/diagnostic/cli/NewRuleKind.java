package org.partneringalliance.diagnostic.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of rule that can be begun, told by the form of their ids. */
enum NewRuleKind {
    PATTERN("DX-[0-9]{2,3}", "patterns", "ABCDE", "C"),
    GUARD("DQ-[0-9]{1,3}", "quality", "V", "V"),
    CONDITION("A[0-9]{2,3}-[A-Za-z0-9]+(-[A-Za-z0-9]+)*", "actions/conditions", "", ""),
    CRITERION("CR-[0-9]{1,3}", "criteria", "ABCDE", "D");

    /** The forms of ids, for whoever wrote another. */
    static final String FORMS =
            "DX-62 for a pattern, DQ-5 for a guard, A19-condition-x for a condition of an action, CR-5 for weak criteria";

    private final Pattern id;
    private final String folder;
    private final String tiers;
    private final String usualTier;

    NewRuleKind(String id, String folder, String tiers, String usualTier) {
        this.id = Pattern.compile(id);
        this.folder = folder;
        this.tiers = tiers;
        this.usualTier = usualTier;
    }

    /** The kind of an id; empty if it is of no such form. */
    static Optional<NewRuleKind> of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.matcher(id).matches())
                .findFirst();
    }

    /** An id of this kind that is not used. */
    String nextFree(String id, Set<String> used) {
        if (this == CONDITION) {
            return Stream.iterate(2, number -> number + 1)
                    .map(number -> id + "-" + number)
                    .filter(free -> !used.contains(free))
                    .findFirst()
                    .orElseThrow();
        }
        int highest = used.stream()
                .filter(known -> this.id.matcher(known).matches())
                .mapToInt(known -> Integer.parseInt(known.substring(known.indexOf('-') + 1)))
                .max()
                .orElse(0);
        return id.substring(0, id.indexOf('-')) + (this == PATTERN ? "-%02d" : "-%d").formatted(highest + 1);
    }

    /** The folder that its rules stand in or below. */
    String folder() {
        return folder;
    }

    /** The tiers that a rule may give; none if it gives no tier. */
    List<String> tiers() {
        return tiers.chars().mapToObj(Character::toString).toList();
    }

    /** The tier if none is asked for; empty if there is none. */
    String usualTier() {
        return usualTier;
    }

    /** True if what it diagnoses is an entry of the knowledge base. */
    boolean diagnoses() {
        return this == PATTERN || this == GUARD;
    }
}
