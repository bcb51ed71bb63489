package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.KnowledgeBaseCopy;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;
import org.partneringalliance.diagnostic.standard.Standard;
import org.partneringalliance.diagnostic.standard.StandardLoader;

/** Facts that exclude one another are named as people read them; what is unknown excludes nothing. */
class MisfitsTest {

    private static final String OUTSIDE =
            "'Whether the shared money goes to organisations that did not found the partnership': yes";
    private static final String NO_FUND = "'Whether the partners hold money in a common fund': no";

    @TempDir
    private Path folder;

    @Test
    void factsThatExcludeOneAnotherAreNamed() {
        assertThat(said(Round.of(4).fact("hasSharedFund", false).fact("recipientsOutside", true)))
                .containsExactly("Statements do not fit together: " + OUTSIDE + ", but " + NO_FUND
                        + ". All are used as stated; correct what is wrong.");
    }

    @Test
    void factsThatFitAreNotNamed() {
        assertThat(said(Round.of(4).fact("hasSharedFund", true).fact("recipientsOutside", true)))
                .isEmpty();
    }

    @Test
    void aFactWhoseConditionNobodyStatedIsNotNamed() {
        assertThat(said(Round.of(4).fact("recipientsOutside", true))).isEmpty();
    }

    @Test
    void aFactThatSaysThereIsNothingIsNotNamed() {
        assertThat(said(Round.of(4).fact("hasSharedFund", false).fact("recipientsOutside", false)))
                .isEmpty();
    }

    @Test
    void everyAlternativeThatIsRuledOutIsNamed() {
        assertThat(said(Round.of(4)
                        .fact("hasSharedFund", false)
                        .fact("fundsFlowBetweenPartners", false)
                        .number("reportingFormats", "3")))
                .singleElement()
                .asString()
                .contains(
                        "'Number of different report formats that partners have to fill in': 3, but ",
                        "'Whether money passes from one partner to another': no and " + NO_FUND + ".");
    }

    @Test
    void oneAlternativeThatIsOpenKeepsAFactFromBeingNamed() {
        assertThat(said(Round.of(4).fact("hasSharedFund", false).number("reportingFormats", "3")))
                .isEmpty();
    }

    @Test
    void choicesAreNamedByTheirLabelsAndNumbersWithTheirUnit() {
        assertThat(said(Round.of(4).fact("agreement", "none").number("agreementAgeMonths", "8")))
                .singleElement()
                .asString()
                .contains("'Age of the written agreement': 8 months, but ", ": Nothing in writing.");
    }

    @Test
    void sharesAreNamedInPercent() {
        assertThat(said(Round.of(4).fact("affectedGroupsExist", false).number("consultationsWithFeedbackRate", "0.5")))
                .singleElement()
                .asString()
                .contains("': 50%, but ");
    }

    @Test
    void onlyTheFactsOfAnAlternativeThatContradictAreNamed() throws IOException {
        Standard standard = asked("hasSharedFund: [true]\n      systemChange: [true]");

        assertThat(said(standard, Round.of(4).fact("hasSharedFund", false).fact("recipientsOutside", true)))
                .singleElement()
                .asString()
                .contains(OUTSIDE + ", but " + NO_FUND + ". ")
                .doesNotContain("null");
    }

    @Test
    void aSizeBandIsNamedByTheNumberOfPartners() throws IOException {
        Standard standard = asked("sizeBand: [\"" + largest() + "\"]");

        assertThat(said(standard, Round.of(4).number("partnerCount", "2").fact("recipientsOutside", true)))
                .singleElement()
                .asString()
                .contains(OUTSIDE + ", but 'Number of partner organisations of every tier': 2 partners. ");
    }

    @Test
    void aSizeBandThatNobodyCanTellIsNotNamed() throws IOException {
        Standard standard = asked("sizeBand: [\"" + largest() + "\"]");

        assertThat(said(standard, Round.of(4).fact("recipientsOutside", true))).isEmpty();
    }

    @Test
    void rolesThatNobodyHasAreNamedInWords() throws IOException {
        Standard standard = asked("partnerRole: [\"FUNDER+IMPL\"]");

        assertThat(said(standard, Round.of(4).fact("recipientsOutside", true)))
                .singleElement()
                .asString()
                .contains(OUTSIDE + ", but no organisation has such roles. ");
    }

    private static String largest() {
        List<String> bands =
                Loaded.standard().sizes().stream().map(size -> size.id()).toList();
        return bands.get(bands.size() - 1);
    }

    /** The shipped standard, where recipientsOutside is asked under another condition. */
    private Standard asked(String condition) throws IOException {
        Path copy = KnowledgeBaseCopy.in(folder);
        Path facts = copy.resolve("facts.yaml");
        String text = Files.readString(facts);
        String usual = "    - hasSharedFund: [true]\n  meaning: \"Whether the shared money goes";
        assertThat(text).containsOnlyOnce(usual);
        Files.writeString(facts, text.replace(usual, usual.replace("hasSharedFund: [true]", condition)));
        return StandardLoader.load(copy);
    }

    private static List<String> said(Round round) {
        return said(Loaded.standard(), round);
    }

    private static List<String> said(Standard standard, Round round) {
        return new Diagnostician(standard, Loaded.rules())
                .diagnose(round.assessment()).warnings().stream()
                        .map(Warning::text)
                        .filter(text -> text.startsWith("Statements do not fit"))
                        .toList();
    }
}
