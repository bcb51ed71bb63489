package org.partneringalliance.diagnostic.standard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The groups organisations belong to, by sector and by role, and unions of roles (content brief 0.3). */
public record Groups(List<Sector> sectors, List<Group> roles, List<Union> unions) {

    /** Everyone who is not in a named group; exists only beside that group. */
    public static final String OTHERS = "OTHERS";

    public Groups {
        sectors = List.copyOf(sectors);
        roles = List.copyOf(roles);
        unions = List.copyOf(unions);
    }

    /**
     * A sector.
     *
     * @param brings what its organisations typically bring
     * @param needs what they typically need
     * @param constraints what often limits them
     * @param misread what others often misunderstand about them
     */
    public record Sector(
            String code,
            String name,
            List<String> brings,
            List<String> needs,
            List<String> constraints,
            String misread) {
        public Sector {
            brings = List.copyOf(brings);
            needs = List.copyOf(needs);
            constraints = List.copyOf(constraints);
        }
    }

    /** A role. */
    public record Group(String code, String name) {}

    /** Several roles taken together. */
    public record Union(String code, String name, List<String> of) {
        public Union {
            of = List.copyOf(of);
        }
    }

    /** The name of a group; empty for {@link #OTHERS}. */
    public Optional<String> name(String code) {
        Stream<Group> named = Stream.of(
                        sectors.stream().map(sector -> new Group(sector.code(), sector.name())),
                        roles.stream(),
                        unions.stream().map(union -> new Group(union.code(), union.name())))
                .flatMap(groups -> groups);
        return named.filter(group -> group.code().equals(code)).map(Group::name).findFirst();
    }

    /** All codes, without {@link #OTHERS}, in alphabetical order. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        sectors.stream().map(Sector::code).forEach(codes::add);
        roles.stream().map(Group::code).forEach(codes::add);
        unions.stream().map(Union::code).forEach(codes::add);
        return codes;
    }
}
