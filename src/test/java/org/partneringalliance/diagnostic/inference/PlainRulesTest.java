package org.partneringalliance.diagnostic.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.RandomAssessments;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Examination;

/** What the engine is measured against has to conclude the same. */
class PlainRulesTest {

    private static final PlainRules RULES = new PlainRules(
            Loaded.rules().rules(), Loaded.rules().vocabulary(), StandardRelations.of(Loaded.standard()));

    private static void concludeTheSame(Assessment assessment) {
        Examination examination = Loaded.diagnostician().examine(assessment);

        assertThat(RULES.firings(Loaded.diagnostician().inference().facts(examination.ratings())))
                .isEqualTo(examination.conclusions().firings());
    }

    @ParameterizedTest
    @MethodSource("org.partneringalliance.diagnostic.Loaded#expected")
    void plainRulesFireAsTheEngineDoesForPartnerships(String name) {
        concludeTheSame(Loaded.assessment(name));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void plainRulesFireAsTheEngineDoesForRandomAssessments(int seed) {
        concludeTheSame(RandomAssessments.of(seed));
    }
}
