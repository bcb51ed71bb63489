package org.partneringalliance.diagnostic.web;

import gg.jte.Content;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.RuleEntries;
import org.partneringalliance.diagnostic.report.StandardBook;
import org.partneringalliance.diagnostic.standard.Sourced;
import org.partneringalliance.diagnostic.standard.Standard;

/** The page of one entry of the standard. Made for one answer; not thread-safe. */
public final class Reading {

    private final Frame frame;
    private final Release release;
    private final Shelf shelf;
    private final Entry entry;
    private final TermLinks links;

    Reading(Frame frame, Release release, Shelf shelf, Entry entry) {
        this.frame = frame;
        this.release = release;
        this.shelf = shelf;
        this.entry = entry;
        this.links = new TermLinks(shelf.terms(), entry.kind() == StandardKind.GLOSSARY ? entry.id() : "");
    }

    public Frame frame() {
        return frame;
    }

    /** The entry the page is about. */
    public Entry entry() {
        return entry;
    }

    public StandardBook book() {
        return shelf.book();
    }

    public Standard standard() {
        return release.standard();
    }

    /** A text in which terms are linked where they first occur on the page. */
    public Content text(String text) {
        return links.in(text);
    }

    /** The entry of an id, whatever its kind; empty if there is none. */
    public Optional<Entry> find(String id) {
        return shelf.entries().find(id).stream().findFirst();
    }

    /** The entries of ids, whatever their kind, in their order. */
    public List<Entry> find(Collection<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** The entries of ids of a kind, in their order. */
    public List<Entry> find(StandardKind kind, Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> shelf.entries().find(kind, id).stream())
                .toList();
    }

    /** What the entry belongs to, the widest first. */
    public List<Entry> above() {
        return find(
                switch (entry.kind()) {
                    case PRINCIPLES -> List.of(before(entry.id(), '-'));
                    case CRITERIA -> List.of(before(entry.id(), '-'), before(entry.id(), '.'));
                    case ELEMENTS ->
                        standard().gates().values().stream()
                                .filter(gate -> gate.elements().stream()
                                        .anyMatch(element -> element.id().equals(entry.id())))
                                .map(gate -> gate.id())
                                .toList();
                    default -> List.<String>of();
                });
    }

    private static String before(String id, char mark) {
        return id.substring(0, id.lastIndexOf(mark));
    }

    /** The entry of the same kind before it. */
    public Optional<Entry> previous() {
        return neighbour(-1);
    }

    /** The entry of the same kind after it. */
    public Optional<Entry> next() {
        return neighbour(1);
    }

    private Optional<Entry> neighbour(int step) {
        List<Entry> all = List.copyOf(shelf.entries().all(entry.kind()));
        int place = all.indexOf(entry) + step;
        return place < 0 || place >= all.size() ? Optional.empty() : Optional.of(all.get(place));
    }

    /** The rules that conclude something about the entry. */
    public List<RuleEntries.Entry> rules() {
        return release.rules().all().stream()
                .filter(rule -> rule.conclusion().of().equals(entry.id()))
                .toList();
    }

    /** What rests on a source. */
    public List<Entry> resting() {
        return shelf.entries()
                .all()
                .filter(each -> release.entities()
                        .ofKind(each.kind().word())
                        .map(kind -> kind.get(each.id()))
                        .filter(entity -> entity instanceof Sourced sourced
                                && sourced.sources().contains(entry.id()))
                        .isPresent())
                .toList();
    }

    /** The name of a level, such as "normal practice". */
    public String levelName(int level) {
        return standard().scales().levels().stream()
                .filter(each -> each.level() == level)
                .map(each -> each.name())
                .findFirst()
                .orElse("");
    }
}
