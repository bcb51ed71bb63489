package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.RandomAssessments;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleFiles;

class InterpretedRulesTest {

    static final List<String> PARTNERSHIPS = Loaded.expected();

    private static final int ASSESSMENTS = 200;

    private static final Diagnostician INTERPRETED = new Diagnostician(
            Loaded.standard(),
            RuleBaseLoader.check(
                            RuleFiles.read(Path.of("rules")), Loaded.rules().vocabulary())
                    .interpreted());

    @ParameterizedTest
    @FieldSource("PARTNERSHIPS")
    void withoutTheEngineTheDiagnosisIsTheSame(String name) {
        assertThat(INTERPRETED.diagnose(Loaded.assessment(name)))
                .isEqualTo(Loaded.diagnostician().diagnose(Loaded.assessment(name)));
    }

    @Test
    void withoutTheEngineTheDiagnosisOfRandomAssessmentsIsTheSame() {
        IntStream.range(0, ASSESSMENTS)
                .mapToObj(RandomAssessments::of)
                .forEach(assessment -> assertThat(INTERPRETED.diagnose(assessment))
                        .isEqualTo(Loaded.diagnostician().diagnose(assessment)));
    }
}
