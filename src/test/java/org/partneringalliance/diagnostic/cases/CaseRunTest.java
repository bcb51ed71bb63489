package org.partneringalliance.diagnostic.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.inference.Inference;

/** All rules together conclude the same with the engine and without. */
class CaseRunTest {

    private static final Inference INFERENCE = new Inference(Loaded.standard(), Loaded.rules());

    @ParameterizedTest
    @MethodSource("cases")
    void theEngineAndTheInterpreterConcludeTheSameInACase(RuleCase each) {
        assertThat(CaseRun.whole(Loaded.rules().rules(), each, SmallRules.VOCABULARY)
                        .keySet())
                .isEqualTo(CaseRun.whole(INFERENCE, each));
    }

    private static List<RuleCase> cases() {
        return Loaded.cases();
    }
}
