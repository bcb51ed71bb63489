package org.partneringalliance.diagnostic.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.assessment.Answer.Scored;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.fact.Value;

class ChangeTest {

    private static final String ANSWERED = "GOV-1.1";
    private static final String OPEN = "GOV-1.2";

    /** o1 with two people, o2 and o3 with one; r4 has only said that they do not know. */
    private static final Assessment ASSESSMENT = Round.of(3)
            .fact("phase", "P3")
            .fact("secretariatHost", "partner")
            .answer("r1", "o1", ANSWERED, new Scored(1, 2))
            .answer("r2", "o1", ANSWERED, new Answer.Unknown())
            .answer("r2", "o1", "GOV-1.3", new Scored(2, 0))
            .answer("r3", "o2", ANSWERED, new Scored(4, 1))
            .answer("r4", "o3", ANSWERED, new Answer.Unknown())
            .assessment();

    @Test
    void aLevelForEverybodyReplacesThoseThatWereGivenAndKeepsTheirEvidence() {
        Assessment changed = everybody(ANSWERED, 3);

        assertThat(answer(changed, "r1", ANSWERED)).isEqualTo(new Scored(3, 2));
        assertThat(answer(changed, "r3", ANSWERED)).isEqualTo(new Scored(3, 1));
    }

    @Test
    void whoDidNotKnowStillDoesNotKnowIfSomebodyGaveALevel() {
        assertThat(answer(everybody(ANSWERED, 3), "r2", ANSWERED)).isEqualTo(new Answer.Unknown());
    }

    @Test
    void anOrganisationThatIsNotNamedKeepsItsAnswers() {
        Assessment changed = organisation(ANSWERED, "o1", 3);

        assertThat(answer(changed, "r1", ANSWERED)).isEqualTo(new Scored(3, 2));
        assertThat(answer(changed, "r3", ANSWERED)).isEqualTo(new Scored(4, 1));
    }

    @Test
    void aLevelThatNobodyGaveIsGivenWithoutEvidenceByAllWhoTakePart() {
        Assessment changed = everybody(OPEN, 3);

        assertThat(answer(changed, "r1", OPEN)).isEqualTo(new Scored(3, 0));
        assertThat(answer(changed, "r2", OPEN)).isEqualTo(new Scored(3, 0));
        assertThat(answer(changed, "r3", OPEN)).isEqualTo(new Scored(3, 0));
    }

    @Test
    void whoGaveNoLevelAtAllDoesNotStartToTakePart() {
        assertThat(response(everybody(OPEN, 3), "r4")).isEqualTo(response(ASSESSMENT, "r4"));
        assertThat(organisation(OPEN, "o3", 3)).isEqualTo(ASSESSMENT);
    }

    @Test
    void evidenceIsRaisedToTheLeastAskedForAndNeverLowered() {
        Assessment changed =
                new Change(new TreeMap<>(), new TreeMap<>(Map.of(ANSWERED, 2)), new TreeMap<>()).applyTo(ASSESSMENT);

        assertThat(answer(changed, "r1", ANSWERED)).isEqualTo(new Scored(1, 2));
        assertThat(answer(changed, "r3", ANSWERED)).isEqualTo(new Scored(4, 2));
        assertThat(answer(changed, "r2", ANSWERED)).isEqualTo(new Answer.Unknown());
    }

    @Test
    void evidenceCountsForNewLevelsToo() {
        Assessment changed = new Change(
                        new TreeMap<>(Map.of(OPEN, new Levels.Everybody(3))),
                        new TreeMap<>(Map.of(OPEN, 1)),
                        new TreeMap<>())
                .applyTo(ASSESSMENT);

        assertThat(answer(changed, "r1", OPEN)).isEqualTo(new Scored(3, 1));
    }

    @Test
    void aFactIsReplacedAndTheOthersStay() {
        Assessment changed = new Change(
                        new TreeMap<>(), new TreeMap<>(), new TreeMap<>(Map.of("phase", new Value.Text("P4"))))
                .applyTo(ASSESSMENT);

        assertThat(changed.partnership().facts())
                .isEqualTo(Map.of("phase", new Value.Text("P4"), "secretariatHost", new Value.Text("partner")));
    }

    private static Assessment everybody(String criterion, int level) {
        return levels(criterion, new Levels.Everybody(level));
    }

    private static Assessment organisation(String criterion, String organisation, int level) {
        return levels(criterion, new Levels.ByOrganisation(new TreeMap<>(Map.of(organisation, level))));
    }

    private static Assessment levels(String criterion, Levels levels) {
        return new Change(new TreeMap<>(Map.of(criterion, levels)), new TreeMap<>(), new TreeMap<>())
                .applyTo(ASSESSMENT);
    }

    private static Answer answer(Assessment assessment, String respondent, String criterion) {
        return Objects.requireNonNull(response(assessment, respondent).answers().get(criterion));
    }

    private static Response response(Assessment assessment, String respondent) {
        return assessment.responses().stream()
                .filter(response -> response.respondent().equals(respondent))
                .findFirst()
                .orElseThrow();
    }
}
