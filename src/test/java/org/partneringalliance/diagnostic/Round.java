package org.partneringalliance.diagnostic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;

/** Writes an assessment in a few words, so that a test shows only what matters to it. */
public final class Round {

    private final TreeMap<String, Value> facts = new TreeMap<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private Optional<Assessment> previous = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();

    private Round() {}

    /** An assessment without anything in it. */
    public static Round empty() {
        return new Round();
    }

    /** Organisations of different sectors, o1 to at most o7, without roles. */
    public static Round of(int organisations) {
        List<String> sectors = List.of("GOVT", "BIZ", "CSO", "IGO", "COMM", "ACAD", "FUND");
        Round round = new Round();
        for (int index = 0; index < organisations; index++) {
            round.organisation("o" + (index + 1), sectors.get(index));
        }
        return round;
    }

    public Round fact(String name, String word) {
        facts.put(name, new Value.Text(word));
        return this;
    }

    public Round fact(String name, boolean flag) {
        facts.put(name, new Value.Flag(flag));
        return this;
    }

    public Round number(String name, String decimal) {
        facts.put(name, new Value.Exact(Threshold.exact(new BigDecimal(decimal))));
        return this;
    }

    public Round organisation(String id, String sector, String... roles) {
        organisations.add(new Organisation(id, "", sector, List.of(roles)));
        return this;
    }

    /** One respondent's answer to one criterion, with a document seen. */
    public Round answer(String respondent, String organisation, String criterion, int level) {
        return answer(respondent, organisation, criterion, new Answer.Scored(level, 2));
    }

    public Round answer(String respondent, String organisation, String criterion, Answer answer) {
        TreeMap<String, Answer> answers = new TreeMap<>();
        responses.stream()
                .filter(response -> response.respondent().equals(respondent))
                .forEach(response -> answers.putAll(response.answers()));
        responses.removeIf(response -> response.respondent().equals(respondent));
        answers.put(criterion, answer);
        responses.add(new Response(respondent, organisation, answers));
        return this;
    }

    /** One respondent of each organisation gives the level. */
    public Round all(String criterion, int level) {
        organisations.forEach(each -> answer("r-" + each.id(), each.id(), criterion, level));
        return this;
    }

    /** One respondent of each organisation gives the level listed for it. */
    public Round each(String criterion, int... levels) {
        for (int index = 0; index < levels.length; index++) {
            Organisation organisation = organisations.get(index);
            answer("r-" + organisation.id(), organisation.id(), criterion, levels[index]);
        }
        return this;
    }

    public Round on(String isoDate) {
        date = Optional.of(LocalDate.parse(isoDate));
        return this;
    }

    public Round after(Round earlier) {
        previous = Optional.of(earlier.assessment());
        return this;
    }

    public Assessment assessment() {
        return new Assessment(new Partnership("", facts), date, organisations, responses, previous);
    }
}
