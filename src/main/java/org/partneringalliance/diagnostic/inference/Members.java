package org.partneringalliance.diagnostic.inference;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.standard.Groups;

/** Which listed organisations belong to which group (content brief 0.3 and 0.7). */
final class Members {

    private final SortedMap<String, Set<String>> byGroup = new TreeMap<>();
    private final Set<String> all;
    private final Set<String> onlyOfTheirKind;

    Members(Assessment assessment, Groups groups) {
        List<Organisation> organisations = assessment.organisations();
        all = organisations.stream().map(Organisation::id).collect(Collectors.toCollection(TreeSet::new));
        for (Organisation organisation : organisations) {
            add(organisation.sector(), organisation.id());
            organisation.roles().forEach(role -> add(role, organisation.id()));
        }
        onlyOfTheirKind = byGroup.values().stream()
                .filter(members -> members.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        for (Groups.Union union : groups.unions()) {
            for (String role : union.of()) {
                Set.copyOf(byGroup.getOrDefault(role, Set.of())).forEach(id -> add(union.code(), id));
            }
        }
    }

    private void add(String group, String organisation) {
        byGroup.computeIfAbsent(group, code -> new TreeSet<>()).add(organisation);
    }

    /** Every group with at least one listed organisation, by code. */
    SortedMap<String, Set<String>> groups() {
        return byGroup;
    }

    /** The organisations of a group; for OTHERS, all that are not in the group beside it. */
    Set<String> of(String group, String beside) {
        if (!group.equals(Groups.OTHERS)) {
            return byGroup.getOrDefault(group, Set.of());
        }
        Set<String> others = new TreeSet<>(all);
        others.removeAll(byGroup.getOrDefault(beside, Set.of()));
        return others;
    }

    /** True if the organisation is the only listed one of its sector or of one of its roles. */
    boolean onlyOfItsKind(String organisation) {
        return onlyOfTheirKind.contains(organisation);
    }
}
