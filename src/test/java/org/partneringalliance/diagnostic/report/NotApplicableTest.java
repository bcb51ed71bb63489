package org.partneringalliance.diagnostic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.assessment.Response;

class NotApplicableTest {

    /** As many people say so of one criterion; the others give a level. */
    private static Assessment said(int people, int without) {
        List<Response> responses = IntStream.range(0, people)
                .mapToObj(person -> response("r" + person, person < without))
                .toList();
        Partnership partnership = new Partnership("", new TreeMap<>());
        return new Assessment(partnership, Optional.empty(), List.of(), responses, Optional.empty());
    }

    private static Response response(String person, boolean without) {
        TreeMap<String, Answer> answers = new TreeMap<>();
        answers.put("GOV-1.1", without ? new Answer.NotApplicable() : new Answer.Scored(2, 0));
        return new Response(person, "o1", answers);
    }

    @Test
    void whatEnoughPeopleSaidIsTold() {
        assertThat(NotApplicable.of(said(4, 3), 3)).containsExactly("GOV-1.1");
    }

    @Test
    void whatFewPeopleSaidIsNotTold() {
        assertThat(NotApplicable.of(said(4, 2), 3)).isEmpty();
    }

    @Test
    void whoeverAnswersAloneSeesIt() {
        assertThat(NotApplicable.of(said(1, 1), 3)).containsExactly("GOV-1.1");
    }
}
