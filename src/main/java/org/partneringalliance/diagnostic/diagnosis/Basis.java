package org.partneringalliance.diagnostic.diagnosis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.standard.Criterion;
import org.partneringalliance.diagnostic.standard.ProgramFacts;
import org.partneringalliance.diagnostic.standard.Questionnaire;
import org.partneringalliance.diagnostic.standard.Questionnaire.Form;
import org.partneringalliance.diagnostic.standard.Standing;

/** How much a diagnosis rests on: whether anything was answered by a level, and whether enough was. */
final class Basis {

    /** Where fewer than one in so many criteria are answered, what is not named was mostly not looked at. */
    private static final int THIN = 3;

    private static final String NOTHING_TO_JUDGE =
            "%s, so nothing can be judged. Answer at least the quick form: GET /api/v1/questionnaire?form=quick.";

    private final Ratings ratings;

    Basis(Ratings ratings) {
        this.ratings = ratings;
    }

    /** At most one: that nothing can be judged, or that little was looked at. */
    Optional<Warning> warning() {
        return ratings.scored().findAny().isEmpty()
                ? Optional.of(new Warning(Warning.ANSWERS, NOTHING_TO_JUDGE.formatted(withoutLevels())))
                : thin();
    }

    private Optional<Warning> thin() {
        List<Criterion> asked = asked();
        long answered = asked.stream()
                .filter(criterion -> ratings.of(criterion.id()).scores().isPresent())
                .count();
        return answered * THIN >= asked.size()
                ? Optional.empty()
                : Optional.of(new Warning(
                        Warning.ANSWERS,
                        "%d of %d criteria that apply were answered; what is not named here was not looked at."
                                .formatted(answered, asked.size())));
    }

    /** What the full form asks in this phase and type, without what the facts rule out. */
    private List<Criterion> asked() {
        Standing standing = new Standing(
                ratings.circumstances().word(ProgramFacts.PHASE),
                ratings.circumstances().word(ProgramFacts.TYPE));
        return Questionnaire.criteria(ratings.standard(), Form.FULL, standing).stream()
                .filter(ratings.circumstances()::applies)
                .toList();
    }

    private String withoutLevels() {
        List<Response> responses = ratings.assessment().responses().stream()
                .filter(response -> !response.answers().isEmpty())
                .toList();
        if (responses.isEmpty()) {
            return "Nobody has answered yet";
        }
        long organisations =
                responses.stream().map(Response::organisation).distinct().count();
        return "%s from %s %s"
                .formatted(
                        count(responses.size(), "person", "people"),
                        count(organisations, "organisation", "organisations"),
                        said(responses));
    }

    private static String said(List<Response> responses) {
        Set<Class<?>> kinds = responses.stream()
                .map(response -> response.answers().values())
                .flatMap(Collection::stream)
                .map(Answer::getClass)
                .collect(Collectors.toSet());
        if (kinds.contains(Answer.Scored.class)) {
            return "gave levels only to criteria that do not apply here";
        }
        if (kinds.size() > 1) {
            return "answered 'do not know' or 'not applicable' everywhere";
        }
        return kinds.contains(Answer.Unknown.class)
                ? "answered 'do not know' everywhere"
                : "answered 'not applicable' everywhere";
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
