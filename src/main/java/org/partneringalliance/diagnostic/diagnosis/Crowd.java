package org.partneringalliance.diagnostic.diagnosis;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Groups;

/**
 * The people who gave levels, and how groups divide them. Groups that are shown together cut people into parts; a part is
 * what somebody can work out who takes the number of one group from that of another or from that of all. Immutable.
 */
final class Crowd {

    private final List<Response> people;
    private final Map<String, Set<String>> groupsByOrganisation;
    private final List<String> sectors;
    private final List<String> roles;

    private Crowd(
            List<Response> people,
            Map<String, Set<String>> groupsByOrganisation,
            List<String> sectors,
            List<String> roles) {
        this.people = people;
        this.groupsByOrganisation = groupsByOrganisation;
        this.sectors = sectors;
        this.roles = roles;
    }

    static Crowd of(Ratings ratings) {
        List<Response> people = ratings.assessment().responses().stream()
                .filter(Response::gaveLevel)
                .toList();
        Map<String, Set<String>> memberships = new TreeMap<>();
        for (Organisation organisation : ratings.assessment().organisations()) {
            Set<String> codes = new TreeSet<>(organisation.roles());
            codes.add(organisation.sector());
            memberships.put(organisation.id(), codes);
        }
        Groups known = ratings.standard().groups();
        return new Crowd(
                people,
                memberships,
                present(known.sectors().stream().map(Groups.Sector::code), memberships.values()),
                present(known.roles().stream().map(Groups.Group::code), memberships.values()));
    }

    private static boolean gaveLevel(Response response, Predicate<String> criterion) {
        return response.answers().entrySet().stream()
                .anyMatch(answer -> criterion.test(answer.getKey()) && answer.getValue() instanceof Answer.Scored);
    }

    private static List<String> present(Stream<String> codes, Collection<Set<String>> memberships) {
        return codes.filter(code -> memberships.stream().anyMatch(member -> member.contains(code)))
                .toList();
    }

    /** The groups with at least one organisation: sectors, then roles, in the order of the standard. */
    List<String> groups() {
        return Stream.concat(sectors.stream(), roles.stream()).toList();
    }

    /** Sectors before roles, and of these the larger first. */
    List<String> largestFirst() {
        Comparator<String> bySize = Comparator.comparing(this::size, Comparator.reverseOrder());
        return Stream.concat(sectors.stream().sorted(bySize), roles.stream().sorted(bySize))
                .toList();
    }

    /** How many people of a group gave a level. */
    int size(String code) {
        return (int) people.stream().filter(person -> of(person).contains(code)).count();
    }

    private Set<String> of(Response person) {
        return groupsByOrganisation.getOrDefault(person.organisation(), Set.of());
    }

    /** True if every part that these groups cut people into is empty or large enough. */
    boolean divides(List<String> shown, int minimum) {
        return divided(people, shown, minimum);
    }

    /** The same among those who gave a level to a criterion. */
    boolean divides(String criterion, List<String> shown, int minimum) {
        List<Response> answering = people.stream()
                .filter(person -> gaveLevel(person, criterion::equals))
                .toList();
        return divided(answering, shown, minimum);
    }

    private boolean divided(List<Response> answering, List<String> shown, int minimum) {
        Map<Set<String>, Map<String, Integer>> parts = new HashMap<>();
        for (Response person : answering) {
            Set<String> part = new TreeSet<>(shown);
            part.retainAll(of(person));
            parts.computeIfAbsent(part, none -> new HashMap<>()).merge(person.organisation(), 1, Integer::sum);
        }
        return parts.values().stream().allMatch(part -> Privacy.enough(part.values(), minimum));
    }
}
