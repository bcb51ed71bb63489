package org.partneringalliance.diagnostic.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.standard.Groups;

/** Reads the listed organisations of one document. Not thread-safe: it remembers their ids. */
final class OrganisationReader {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> KEYS = Set.of("id", "name", "sector", "roles");

    private final Collection<String> sectors;
    private final WordList roles;
    private final UniqueIds ids = new UniqueIds("organisation");

    OrganisationReader(Groups groups) {
        this.sectors = groups.sectors().stream().map(Groups.Sector::code).toList();
        this.roles =
                new WordList(groups.roles().stream().map(Groups.Group::code).toList());
    }

    /** At least one organisation. */
    List<Organisation> read(DocumentValue value) {
        if (value.isEmptyList()) {
            value.report(at -> Problem.at(at, "at least one organisation is needed"));
        }
        return value.elements(MOST).stream()
                .flatMap(element -> element.object(KEYS).map(this::organisation).stream())
                .toList();
    }

    private Organisation organisation(DocumentObject organisation) {
        return new Organisation(
                organisation.required("id").flatMap(ids::read).orElse(""),
                organisation
                        .optional("name")
                        .flatMap(name -> name.line(LONGEST_NAME))
                        .orElse(""),
                organisation
                        .required("sector")
                        .flatMap(sector -> sector.oneOf("unknown sector", sectors))
                        .orElse(""),
                organisation
                        .optional("roles")
                        .map(roles::read)
                        .map(List::copyOf)
                        .orElse(List.of()));
    }

    /** The ids read so far; faulty ones too, so that nobody who refers to them is told of the same fault again. */
    Collection<String> ids() {
        return ids.all();
    }
}
