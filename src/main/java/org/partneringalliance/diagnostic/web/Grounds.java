package org.partneringalliance.diagnostic.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.explanation.Tree;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Source;
import org.partneringalliance.diagnostic.standard.Sourced;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.web.ExplanationView.Ground;
import org.partneringalliance.diagnostic.web.ExplanationView.Reference;

/** Follows what an explanation speaks of down to the texts of the standard and their sources. */
final class Grounds {

    private final Standard standard;

    Grounds(Standard standard) {
        this.standard = standard;
    }

    /** Every id that a tree speaks of, from the top. */
    static Set<String> subjects(Tree tree) {
        Set<String> subjects = new LinkedHashSet<>();
        collect(tree, subjects);
        return subjects;
    }

    private static void collect(Tree tree, Set<String> subjects) {
        tree.subject().map(subject -> subject.split(" ", 2)[0]).ifPresent(subjects::add);
        tree.from().forEach(part -> collect(part, subjects));
    }

    /** Findings, then criteria, then the principles of these. */
    List<Ground> of(Collection<String> ids) {
        Set<String> principles = new LinkedHashSet<>();
        criteria(ids).map(Criterion::principle).forEach(principles::add);
        Stream<Ground> findings =
                ids.stream().flatMap(id -> standard.patternOrGuard(id).stream()).map(this::finding);
        Stream<Ground> criteria = criteria(ids).map(known -> ground("criterion", known.id(), known.statement(), known));
        Stream<Ground> served = principles.stream()
                .flatMap(id -> Optional.ofNullable(standard.principles().get(id)).stream())
                .map(known -> ground("principle", known.id(), known.statement(), known));
        return Stream.of(findings, criteria, served).flatMap(all -> all).toList();
    }

    private Ground finding(Pattern pattern) {
        return ground("finding", pattern.id(), pattern.title(), pattern);
    }

    private Stream<Criterion> criteria(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(standard.criteria().get(id)).stream());
    }

    private Ground ground(String kind, String id, String text, Sourced sourced) {
        List<Reference> sources = sourced.sources().stream()
                .flatMap(key -> Optional.ofNullable(standard.sources().get(key)).stream())
                .map(Grounds::reference)
                .toList();
        return new Ground(kind, id, text, sources);
    }

    private static Reference reference(Source source) {
        return new Reference(source.key(), source.reference());
    }
}
