package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.explanation.Explainer;
import org.partneringalliance.diagnostic.explanation.Query;
import org.partneringalliance.diagnostic.http.Release;
import org.partneringalliance.diagnostic.http.Router;
import org.partneringalliance.diagnostic.problem.NearestMatch;
import org.partneringalliance.diagnostic.store.Store;

/**
 * Reports and every answer about them, each at an address of its own. A page asked for by a script is answered with the
 * part that is shown in place.
 */
final class ReportPages {

    private static final String FOLDER = "web/report/";

    private final ReportSubjects subjects;
    private final FollowUps followUps;

    ReportPages(Store store, Clock clock) {
        this.subjects = new ReportSubjects(store);
        this.followUps = new FollowUps(store, clock);
    }

    /** Finds what is reported on. */
    private interface Finder {
        Optional<ReportSubject> find(Context request, Release release);
    }

    /** Answers a request about what was found. */
    private interface Page {
        void answer(Context request, Release release, ReportSubject subject);
    }

    void register(Router router) {
        register(router, ReportSubjects.SAMPLE, subjects::sample);
        register(router, ReportSubjects.ROUND, subjects::round);
    }

    private void register(Router router, String base, Finder finder) {
        page(router, base + "/report", finder, this::report);
        page(router, base + "/why/{of}", finder, ReportPages::why);
        page(
                router,
                base + "/clear/{of}",
                finder,
                (request, release, subject) -> change(request, release, subject, Query.Question.CLEAR));
        page(
                router,
                base + "/bring/{of}",
                finder,
                (request, release, subject) -> change(request, release, subject, Query.Question.BRING));
        page(router, base + "/why-not", finder, ReportPages::whyNot);
        page(router, base + "/what-if", finder, new WhatIfPage()::answer);
    }

    private static void page(Router router, String path, Finder finder, Page page) {
        router.page(path, (request, release) -> {
            Optional<ReportSubject> subject = finder.find(request, release);
            if (subject.isEmpty()) {
                missing(request, release, "There is no such report", List.of());
            } else if (!subject.get().finished() || !subject.get().answered()) {
                show(request, release, subject.get(), "waiting", Map.of());
            } else {
                page.answer(request, release, subject.get());
            }
        });
    }

    private void report(Context request, Release release, ReportSubject subject) {
        ReportView view = ReportView.of(subject, release);
        FollowUp followUp = followUps.of(request, release, subject, view.examination(), view.diagnosis());
        show(request, release, subject, "report", Map.of("view", view, "followUp", followUp));
    }

    private static void why(Context request, Release release, ReportSubject subject) {
        String id = request.pathParam("of");
        List<String> known = StatementIds.of(release.standard());
        if (known.contains(id)) {
            ExplanationView answer = new ReportAnswers(subject, release).why(id, audience(request));
            show(request, release, subject, "explanation", Map.of("answer", answer));
        } else {
            unknown(request, release, subject.base() + "/why/", id, known);
        }
    }

    private static void change(Context request, Release release, ReportSubject subject, Query.Question question) {
        String id = request.pathParam("of");
        List<String> known = Explainer.about(release.standard()).toList();
        if (known.contains(id)) {
            ExplanationView answer = new ReportAnswers(subject, release).change(id, question);
            show(request, release, subject, "explanation", Map.of("answer", answer));
        } else {
            unknown(request, release, subject.base() + "/" + question.word() + "/", id, known);
        }
    }

    private static void whyNot(Context request, Release release, ReportSubject subject) {
        String asked = Optional.ofNullable(request.queryParam("of")).orElse("");
        List<String> known = Explainer.about(release.standard()).toList();
        StatementSearch search = new StatementSearch(release.standard());
        Optional<String> id = search.exact(known, asked);
        if (id.isPresent()) {
            ExplanationView answer = new ReportAnswers(subject, release).whyNot(id.get(), audience(request));
            show(request, release, subject, "explanation", Map.of("answer", answer));
            return;
        }
        List<StatementSearch.Entry> found = search.find(asked);
        if (found.isEmpty() && asked.strip().matches("[A-Za-z]+-?\\d[\\d.]*")) {
            unknown(request, release, subject.base() + "/why/", asked.strip(), known);
        } else {
            show(request, release, subject, "search", Map.of("asked", asked, "found", found));
        }
    }

    private static Audience audience(Context request) {
        return Optional.ofNullable(request.queryParam("audience"))
                .flatMap(Audience::of)
                .orElse(Audience.PARTNER);
    }

    /** An answer about a subject: a page, or for scripts the part that differs. */
    static void show(Context request, Release release, ReportSubject subject, String part, Map<String, Object> values) {
        Map<String, Object> all = new TreeMap<>(values);
        all.put("subject", subject);
        if (inPlace(request)) {
            Views.answer(request, FOLDER + part + "Part.jte", all);
        } else {
            all.put("frame", Frame.of(request, release, Frame.Section.REPORT, subject.title()));
            Views.answer(request, FOLDER + part + ".jte", all);
        }
    }

    /** Whole pages are loaded by the browser itself. */
    private static boolean inPlace(Context request) {
        return request.header("HX-Request") != null && !request.path().endsWith("/report");
    }

    /** There is nothing under an id, but perhaps under one that looks like it. */
    static void unknown(Context request, Release release, String address, String id, List<String> known) {
        List<ExplanationView.Link> near = NearestMatch.to(id, known).stream()
                .map(match -> new ExplanationView.Link(match, address + match))
                .toList();
        missing(request, release, "Nothing has the id " + id, near);
    }

    private static void missing(Context request, Release release, String message, List<ExplanationView.Link> near) {
        request.status(HttpStatus.NOT_FOUND);
        if (inPlace(request)) {
            Views.answer(request, FOLDER + "missingPart.jte", Map.of("message", message, "near", near));
        } else {
            Frame frame = Frame.of(request, release, Frame.Section.REPORT, message);
            Views.answer(request, FOLDER + "missing.jte", Map.of("frame", frame, "message", message, "near", near));
        }
    }
}
