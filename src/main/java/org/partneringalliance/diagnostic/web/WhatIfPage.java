package org.partneringalliance.diagnostic.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.explanation.Explainer;
import org.partneringalliance.diagnostic.http.Release;

/**
 * Other levels are tried by address: {@code for} names what the criteria stand behind, every other parameter is a
 * criterion with a level, which is empty to leave it as it is. Nothing is changed by it.
 */
final class WhatIfPage {

    private static final String FOR = "for";

    void answer(Context request, Release release, ReportSubject subject) {
        String id = Optional.ofNullable(request.queryParam(FOR)).orElse("");
        List<String> known = Explainer.about(release.standard()).toList();
        if (!known.contains(id)) {
            ReportPages.unknown(request, release, subject.base() + "/what-if?for=", id, known);
            return;
        }
        List<String> criteria = List.copyOf(release.standard().criteria().keySet());
        SortedMap<String, Integer> levels = new TreeMap<>();
        for (var parameter : request.queryParamMap().entrySet()) {
            String name = parameter.getKey();
            if (!name.equals(FOR) && !criteria.contains(name)) {
                ReportPages.unknown(request, release, subject.base() + "/why/", name, criteria);
                return;
            }
            if (!name.equals(FOR)) {
                parameter.getValue().stream()
                        .filter(level -> !level.isEmpty())
                        .forEach(level -> levels.put(name, level(level)));
            }
        }
        WhatIfView answer = new WhatIfAnswers(subject, release).of(id, levels);
        ReportPages.show(request, release, subject, "whatIf", Map.of("answer", answer));
    }

    private static int level(String text) {
        if (!text.matches("[0-4]")) {
            throw new BadRequestResponse();
        }
        return Integer.parseInt(text);
    }
}
