package org.partneringalliance.diagnostic.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.cases.CaseFailure.Wrong;
import org.partneringalliance.diagnostic.inference.Evaluation;
import org.partneringalliance.diagnostic.rule.Rule;

/** A case that is not met comes with the conditions that decided otherwise. */
class CaseFailureTest {

    @TempDir
    private Path folder;

    private SmallRules small;

    @BeforeEach
    void writeTheRule() throws IOException {
        small = new SmallRules(folder)
                .diagnose("Partnership( hasSharedFund == true )"
                        + " ( Rating( criterion == \"GOV-1.1\", score <= 1 ) or Partnership( partnerCount >= 8 ) )");
    }

    @Test
    void aCaseThatIsMetHasNoFailure() throws IOException {
        small.where("a", "Partnership: {hasSharedFund: true, partnerCount: 8}", "expect: [DX-02]");

        assertThat(failures()).isEmpty();
    }

    @Test
    void whatIsMissingWasDecidedByTheConditionsThatDoNotHold() throws IOException {
        small.where("a", "Partnership: {hasSharedFund: true, partnerCount: 7}", "expect: [DX-02]");

        assertThat(failures()).singleElement().satisfies(failure -> {
            assertThat(failure.concluded()).isEmpty();
            assertThat(decidedBy(failure)).containsExactly("score UNKNOWN", "partnerCount FALSE");
        });
    }

    @Test
    void whatIsUnwantedWasDecidedByTheConditionsItHangsOn() throws IOException {
        small.where("a", "Partnership: {hasSharedFund: true, partnerCount: 8}", "not expect: [DX-02]");

        assertThat(failures()).singleElement().satisfies(failure -> {
            assertThat(failure.concluded()).containsExactly("diagnose DX-02");
            assertThat(decidedBy(failure)).containsExactly("hasSharedFund TRUE", "partnerCount TRUE");
        });
    }

    @Test
    void anAlternativeThatHasASecondIsNotWhatItHangsOn() throws IOException {
        small.where(
                "a",
                "Partnership: {hasSharedFund: true, partnerCount: 8}, Rating: {\"GOV-1.1\": {score: 1}}",
                "not expect: [DX-02]");

        assertThat(failures())
                .singleElement()
                .satisfies(failure -> assertThat(decidedBy(failure)).containsExactly("hasSharedFund TRUE"));
    }

    @Test
    void whatTheRuleNeverConcludesWasDecidedByNothing() throws IOException {
        small.where("a", "Partnership: {hasSharedFund: true, partnerCount: 8}", "expect: [DX-03]");

        assertThat(failures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.wrong()).containsExactly(new Wrong("diagnose DX-03", true, List.of())));
    }

    private List<CaseFailure> failures() {
        Rule rule = small.rule("DX-02");
        return small.cases(rule).stream()
                .flatMap(each -> CaseFailure.of(rule, each, SmallRules.VOCABULARY).stream())
                .toList();
    }

    private static List<String> decidedBy(CaseFailure failure) {
        return failure.wrong().stream()
                .flatMap(wrong -> wrong.decided().stream())
                .map(leaf -> (Evaluation.Comparison) leaf)
                .map(leaf -> leaf.key().field() + " " + leaf.truth())
                .toList();
    }
}
