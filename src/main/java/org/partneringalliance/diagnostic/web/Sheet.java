package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.Criterion.Way;
import org.partneringalliance.diagnostic.standard.Questionnaire.AreaQuestions;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.store.AnswerEntry;
import org.partneringalliance.diagnostic.store.OrganisationEntry;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RespondentEntry;
import org.partneringalliance.diagnostic.store.Rounds.Access;
import org.partneringalliance.diagnostic.store.Store;

/**
 * One person's questions and answers. Immutable.
 *
 * @param questions by id, as far as they are answered or were typed
 */
public record Sheet(
        Access access,
        OrganisationEntry organisation,
        Asked asked,
        Standard standard,
        SortedMap<String, Question> questions) {

    /** The role of people who are asked in words of their own. */
    private static final String AFFECTED = "AFF";

    /** The sheet that a private link opens; empty if it opens none. */
    static Optional<Sheet> of(Context request, Store store, Standard standard) {
        return store.rounds().access(request.pathParam("access")).flatMap(access -> {
            Asked asked = Asked.of(standard, store, access.round());
            Map<String, AnswerEntry> answers =
                    store.answers().of(access.round().id(), access.respondent().id());
            return store.rounds().organisations(access.round().id()).stream()
                    .filter(each -> each.id().equals(access.respondent().organisation()))
                    .findFirst()
                    .map(organisation -> of(access, organisation, asked, standard, answers));
        });
    }

    private static Sheet of(
            Access access,
            OrganisationEntry organisation,
            Asked asked,
            Standard standard,
            Map<String, AnswerEntry> answers) {
        Sheet empty = new Sheet(access, organisation, asked, standard, new TreeMap<>());
        SortedMap<String, Question> questions = new TreeMap<>();
        answers.forEach((id, answer) -> Optional.ofNullable(standard.criteria().get(id))
                .ifPresent(criterion -> questions.put(id, Question.kept(criterion, empty.wording(criterion), answer))));
        return empty.with(questions);
    }

    /** The same with questions as they were typed. */
    Sheet with(Map<String, Question> typed) {
        SortedMap<String, Question> all = new TreeMap<>(questions);
        all.putAll(typed);
        return new Sheet(access, organisation, asked, standard, all);
    }

    /** A question with what is known of it. */
    public Question question(Criterion criterion) {
        return questions.getOrDefault(criterion.id(), Question.kept(criterion, wording(criterion), null));
    }

    String wording(Criterion criterion) {
        String affected = criterion.question().affected();
        return organisation.roles().contains(AFFECTED) && !affected.isEmpty()
                ? affected
                : criterion.question().partners();
    }

    /** The examples that suit phase and type. */
    public List<Way> ways(Criterion criterion) {
        return criterion.ways().stream()
                .filter(way -> suits(way.phases(), asked.standing().phase()))
                .filter(way -> suits(way.types(), asked.standing().type()))
                .toList();
    }

    private static boolean suits(List<String> named, Optional<String> actual) {
        return named.isEmpty() || actual.map(named::contains).orElse(true);
    }

    /** The partnership. */
    public PartnershipEntry partnership() {
        return access.partnership();
    }

    /** The person. */
    public RespondentEntry respondent() {
        return access.respondent();
    }

    /** What to call the person. */
    public String named() {
        return respondent().name().isEmpty() ? "a person" : respondent().name();
    }

    /** True while answers are kept. */
    public boolean open() {
        return access.round().open();
    }

    /** True if an organisation's people answer together. */
    public boolean joint() {
        return respondent().mode() == RespondentEntry.Mode.JOINT;
    }

    /** True if somebody else types what the person said. */
    public boolean entered() {
        return respondent().mode() == RespondentEntry.Mode.ENTERED;
    }

    /** The address of the first page. */
    public String address() {
        return "/answer/" + respondent().access();
    }

    /** The address of an area. */
    public String address(AreaQuestions area) {
        return address() + "/" + area.area();
    }

    /** The address of a question that stands alone. */
    public String address(Criterion criterion) {
        return address() + "/" + criterion.area() + "/" + criterion.id();
    }

    /** How far it is in all. */
    public Progress progress() {
        return progress(asked.criteria());
    }

    /** How far it is in an area. */
    public Progress progress(AreaQuestions area) {
        return progress(Asked.criteria(area));
    }

    private Progress progress(List<Criterion> criteria) {
        return new Progress(
                (int) criteria.stream()
                        .filter(criterion -> question(criterion).answered())
                        .count(),
                criteria.size());
    }

    /** The first question that is open. */
    public Optional<Criterion> resume() {
        return asked.criteria().stream()
                .filter(criterion -> question(criterion).level().isEmpty())
                .findFirst();
    }

    /** Where to go on: the first open question, or the first page if there is none. */
    public String resumeAddress() {
        return resume().map(criterion ->
                        joint() ? address(criterion) : address() + "/" + criterion.area() + "#" + criterion.id())
                .orElse(address());
    }

    /** The area after or before another; empty at the end. */
    public Optional<AreaQuestions> beside(AreaQuestions area, int step) {
        return at(asked.areas(), asked.areas().indexOf(area) + step);
    }

    /** The question after or before another; empty at the end. */
    public Optional<Criterion> beside(Criterion criterion, int step) {
        List<Criterion> all = asked.criteria();
        int place = all.indexOf(criterion);
        return place < 0 ? Optional.empty() : at(all, place + step);
    }

    private static <T> Optional<T> at(List<T> list, int place) {
        return place >= 0 && place < list.size() ? Optional.of(list.get(place)) : Optional.empty();
    }

    /** Which question of all it is, from 1. */
    public int place(Criterion criterion) {
        return asked.criteria().indexOf(criterion) + 1;
    }
}
