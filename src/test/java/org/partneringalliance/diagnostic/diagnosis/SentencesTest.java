package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.fact.Avoidance;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Step;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Subsumption;
import org.partneringalliance.diagnostic.fact.Target;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Evaluation.Comparison;
import org.partneringalliance.diagnostic.inference.Evaluation.Existence;
import org.partneringalliance.diagnostic.inference.Truth;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.rule.Condition;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.SentenceKind;

class SentencesTest {

    private static final Sentences PARTNER = new Sentences(Loaded.standard(), Audience.PARTNER);
    private static final Sentences CONSULTANT = new Sentences(Loaded.standard(), Audience.CONSULTANT);

    private static final Key TRUST = new Key("Rating", "REL-1.1", "score");
    private static final Key FORUM = new Key("Rating", "GOV-1.4", "score");
    private static final Key INFLUENCE_GAP = new Key("Gap", "REL-2.2 FUNDER OTHERS", "size");
    private static final Key MONEY = new Key("Partnership", "", "largestFunderShare");

    @Test
    void whatIsKnownIsSaidWithWhatItsLevelMeansOrWithWhatIsAsked() {
        Comparison weak = atMost(TRUST, "1", "1");

        assertThat(PARTNER.known(weak, true))
                .isEqualTo("On 'Partners rely on one another to do what they said and to act in good faith',"
                        + " you stand at 1 of 4: " + level("REL-1.1", 1));
        assertThat(CONSULTANT.known(weak, true))
                .isEqualTo("'Partners rely on one another to do what they said and to act in good faith' (REL-1.1)"
                        + " stands at 1 (asked: at most 1)");
    }

    @Test
    void betweenTwoLevelsNoLevelDescribesWhatIsKnown() {
        assertThat(PARTNER.known(atMost(TRUST, "2", "1.5"), true)).endsWith("you stand at 1.5 of 4");
    }

    @Test
    void theScoreOfAnEquityCriterionIsSaidToBeThatOfTheLowestGroup() {
        assertThat(PARTNER.known(atMost(FORUM, "1", "1"), true))
                .startsWith(
                        "On 'Decisions are really made in the agreed forum', the lowest rating of any group is 1 of 4:");
    }

    @Test
    void whatFailedIsSaidWithWhatWouldCount() {
        Comparison strong = atMost(TRUST, "1", "3");

        assertThat(PARTNER.failed(strong)).endsWith("you stand at 3 of 4; what counts here is at most 1");
        assertThat(CONSULTANT.failed(strong)).endsWith("(REL-1.1) stands at 3 (asked: at most 1): not met");
    }

    @Test
    void whatIsUnknownIsSaidWithoutAValue() {
        Comparison unknown = comparison(MONEY, Operator.AT_LEAST, number("0.5"), Optional.empty());

        assertThat(PARTNER.unknown(unknown))
                .isEqualTo("Not known yet: Share of the money that comes from the largest funder");
        assertThat(CONSULTANT.unknown(unknown))
                .isEqualTo(
                        "Not known: Share of the money that comes from the largest funder" + " (asked: at least 50%)");
    }

    @Test
    void whatDoesNotCountWhileAGuardHoldsNamesTheGuard() {
        Comparison trend =
                comparison(new Key("Rating", "REL-1.1", "trend"), Operator.LESS, number("0"), Optional.empty());

        assertThat(PARTNER.guarded(trend, "DQ-4"))
                .endsWith("since the earlier assessment: not counted as long as this stands: 'Moving baseline'");
        assertThat(CONSULTANT.guarded(trend, "DQ-4"))
                .endsWith("counts as unknown while 'Moving baseline' (DQ-4) holds" + " (asked: below 0 levels)");
    }

    @Test
    void whatIsWithheldNeverShowsItsValueWhetherItHoldsOrNot() {
        Comparison trust = atMost(TRUST, "3", "2");
        Comparison gap = comparison(INFLUENCE_GAP, Operator.AT_LEAST, number("1.5"), exact("2"));

        Stream.of(PARTNER, CONSULTANT)
                .flatMap(sentences -> Stream.of(trust, gap)
                        .flatMap(each -> Stream.of(sentences.withheld(each), sentences.known(each, false))))
                .forEach(said -> assertThat(said.replaceAll("\\([A-Z]+-[0-9.]+\\)", ""))
                        .doesNotContain("2")
                        .doesNotContain(level("REL-1.1", 2)));
        assertThat(PARTNER.withheld(trust))
                .isEqualTo("'Partners rely on one another to do what they said and to act in good faith':"
                        + " not shown, since it would show who said what");
        assertThat(CONSULTANT.known(trust, false)).doesNotContain("3");
        assertThat(PARTNER.known(gap, false))
                .isEqualTo("How differently one group and another rate 'All partners influence the agenda and the"
                        + " results': this counts here, and too few people answered to show its value");
    }

    @Test
    void groupsAreCalledByTheirNameAndTheHigherOneIsNamedFirst() {
        Comparison above = comparison(INFLUENCE_GAP, Operator.AT_LEAST, number("1.5"), exact("1.5"));
        Comparison below = comparison(INFLUENCE_GAP, Operator.AT_LEAST, number("1.5"), exact("-1"));

        assertThat(PARTNER.known(above, true))
                .isEqualTo("'All partners influence the agenda and the results' is rated 1.5 levels higher by funders"
                        + " than by everyone else");
        assertThat(PARTNER.failed(below))
                .contains("is rated 1 level higher by everyone else than by funders")
                .endsWith("what counts here is at least 1.5 levels");
    }

    @Test
    void oneIsFollowedByTheSingularAndTwoByThePlural() {
        Key age = new Key("Partnership", "", "agreementAgeMonths");
        Key gate = new Key("Gate", "G2", "below");

        assertThat(PARTNER.known(comparison(age, Operator.AT_LEAST, number("1"), exact("1")), true))
                .isEqualTo("Age of the written agreement: 1 month");
        assertThat(PARTNER.known(comparison(age, Operator.AT_LEAST, number("1"), exact("2")), true))
                .isEqualTo("Age of the written agreement: 2 months");
        assertThat(PARTNER.known(comparison(gate, Operator.AT_LEAST, number("1"), exact("1")), true))
                .endsWith(": 1 matter");
        assertThat(CONSULTANT.known(comparison(gate, Operator.AT_LEAST, number("3"), exact("3")), true))
                .contains("(G2): 3 matters");
    }

    @Test
    void aUnitThatTheFactNamesItselfIsNotRepeated() {
        Key runway = new Key("Partnership", "", "fundingRunwayMonths");

        assertThat(PARTNER.failed(comparison(runway, Operator.AT_MOST, number("12"), exact("20"))))
                .isEqualTo("Months of core cost already secured: 20; what counts here is at most 12");
    }

    @Test
    void sharesArePerCentAndFlagsAreYesOrNo() {
        Key shared = new Key("Partnership", "", "hasSharedFund");
        Comparison fund =
                comparison(shared, Operator.EQUAL, new Operand.Flag(true), Optional.of(new Value.Flag(false)));
        Comparison unknown = comparison(
                new Key("Rating", "REL-1.1", "unknownShare"),
                Operator.AT_LEAST,
                number("0.3"),
                Optional.of(new Value.Exact(BigFraction.of(1, 3))));

        assertThat(PARTNER.failed(fund))
                .isEqualTo("Whether the partners hold money in a common fund: no; what counts here is yes");
        assertThat(PARTNER.known(unknown, true)).endsWith("33.3% are 'do not know'");
        assertThat(CONSULTANT.known(unknown, true)).endsWith("(asked: at least 30%)");
    }

    @Test
    void wordsAreSaidByTheirLabels() {
        Key agreement = new Key("Partnership", "", "agreement");
        Comparison either = new Comparison(
                Truth.TRUE,
                agreement,
                Operator.IN,
                List.of(new Operand.Text("none"), new Operand.Text("draft")),
                Optional.of(new Value.Text("none")),
                Optional.empty());

        assertThat(CONSULTANT.known(either, true))
                .isEqualTo("State of the written agreement between the partners: Nothing in writing"
                        + " (asked: 'Nothing in writing' or 'A draft that nobody has signed')");
    }

    @Test
    void onlyConsultantsReadIds() {
        assertThat(PARTNER.named("DX-01")).isEqualTo("Dominant funder");
        assertThat(CONSULTANT.named("DX-01")).isEqualTo("Dominant funder (DX-01)");
        assertThat(PARTNER.of(new Step("DX-59", "A58")))
                .isEqualTo("The advice on 'No plan for the ending' includes"
                        + " 'Plan the moving on: who depends on what, and what happens when it ends'");
        assertThat(CONSULTANT.of(new Step("DX-59", "A58"))).contains("'No plan for the ending' (DX-59)", "(A58)");
    }

    @Test
    void whatIsNotThereIsSaidWhateverTheConditionLeavesOpen() {
        assertThat(PARTNER.of(absent("Finding", "tier", new Operand.Text("A"))))
                .isEqualTo("Nothing was found under 'protect'");
        assertThat(CONSULTANT.of(absent("Finding", "tier", new Operand.Text("A"))))
                .isEqualTo("There is no finding of this kind: tier A, protect");
        assertThat(PARTNER.of(absent("Finding", "id", new Operand.Text("DQ-1"))))
                .isEqualTo("'Unsupported praise' is not among the findings");
        assertThat(PARTNER.of(absent("Step", "finding", new Operand.Variable("$f"))))
                .isEqualTo("The advice on a finding does not include an action");
        assertThat(PARTNER.of(absent("Subsumption", "parent", new Operand.Text("DX-01"))))
                .isEqualTo("A finding is not part of 'Dominant funder'");
    }

    @Test
    void aRuleWithASentenceOfItsOwnSaysItForPartnersAndNamesWhatItConcludes() {
        assertThat(PARTNER.rule("CR-1", "OPS-3.1"))
                .contains("'Coordination has enough people, skill and money for size and ambition':"
                        + " your answers place this among your weak points.");
        assertThat(CONSULTANT.rule("CR-1", "OPS-3.1")).isEmpty();
        assertThat(PARTNER.rule("DX-37", "DX-37")).isEmpty();
    }

    @Test
    void noSentenceOfARuleIsLongOrRepeatsTheTitleOfItsPattern() {
        assertThat(Loaded.standard().wording().rules()).allSatisfy(rule -> {
            assertThat(rule.partner().split("\\s+").length).as(rule.rule()).isLessThanOrEqualTo(30);
            Loaded.standard()
                    .patternOrGuard(rule.rule())
                    .ifPresent(pattern -> assertThat(rule.partner()).doesNotContainIgnoringCase(pattern.title()));
        });
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void everyFieldThatRulesMayNameCanBeSaid(Sentences sentences) {
        RuleVocabulary.of(Loaded.standard()).types().values().stream()
                .filter(type -> !type.closed())
                .flatMap(type -> type.fields().keySet().stream()
                        .filter(field -> !type.keys().contains(field))
                        .map(field -> key(type, field)))
                .map(SentencesTest::some)
                .forEach(each -> assertThat(List.of(
                                sentences.known(each, true),
                                sentences.known(each, false),
                                sentences.failed(each),
                                sentences.unknown(each),
                                sentences.withheld(each),
                                sentences.guarded(each, "DQ-4")))
                        .as(each.key().toString())
                        .allSatisfy(said -> assertThat(said).isNotBlank().doesNotContain("{", "  ")));
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void everythingThatIsThereOrNotCanBeSaid(Sentences sentences) {
        List<Relation> relations = List.of(
                new Finding("DX-01", "pattern", "C"),
                new Step("DX-01", "A41"),
                new Target("REL-1.1", "A63"),
                new Avoidance("DX-01", "A19"),
                new Subsumption("DX-32", "DX-34"),
                new Subsumed("DX-34"));

        assertThat(relations).allSatisfy(relation -> {
            assertThat(sentences.of(relation)).isNotBlank();
            String type = relation.getClass().getSimpleName();
            assertThat(sentences.of(new Existence(
                            Truth.FALSE,
                            new Condition.Pattern(type, false, List.of(), Place.of("")),
                            Optional.empty())))
                    .isNotBlank();
        });
    }

    @Test
    void everySlotOfAStatementIsFilledByItsName() {
        Map<String, String> texts = Map.of("finding", "F", "other", "O");

        assertThat(CONSULTANT.statement(SentenceKind.ALTERNATIVE, texts))
                .isEqualTo(CONSULTANT.statement("alternative", texts))
                .contains("F", "O");
    }

    static List<Sentences> audiences() {
        return List.of(PARTNER, CONSULTANT);
    }

    private static Comparison atMost(Key key, String required, String actual) {
        return comparison(key, Operator.AT_MOST, number(required), exact(actual));
    }

    private static Comparison comparison(Key key, Operator operator, Operand required, Optional<Value> actual) {
        return new Comparison(Truth.TRUE, key, operator, List.of(required), actual, Optional.empty());
    }

    private static Operand number(String decimal) {
        return new Operand.Decimal(new BigDecimal(decimal));
    }

    private static Optional<Value> exact(String decimal) {
        return Optional.of(new Value.Exact(Threshold.exact(new BigDecimal(decimal))));
    }

    private static Existence absent(String type, String field, Operand operand) {
        Constraint constraint = new Constraint(field, Operator.EQUAL, List.of(operand), Place.of(""));
        return new Existence(
                Truth.TRUE, new Condition.Pattern(type, true, List.of(constraint), Place.of("")), Optional.empty());
    }

    private static Key key(FactType type, String field) {
        String subject = switch (type.name()) {
            case "Rating" -> "REL-1.1";
            case "Gap" -> "REL-2.2 FUNDER OTHERS";
            case "Divergence" -> "TOP GROUND";
            case "Group" -> "AFF";
            case "Gate" -> "G2";
            default -> "";
        };
        return new Key(type.name(), subject, field);
    }

    /** A comparison of a field with some value of its kind. */
    private static Comparison some(Key key) {
        FactType.Field field =
                RuleVocabulary.of(Loaded.standard()).type(key.type()).field(key.field());
        String word = field.allowed().stream().sorted().findFirst().orElse("none");
        return switch (field.kind()) {
            case NUMBER -> comparison(key, Operator.AT_LEAST, number("1"), exact("2"));
            case FLAG -> comparison(key, Operator.EQUAL, new Operand.Flag(true), Optional.of(new Value.Flag(true)));
            case TEXT -> comparison(key, Operator.EQUAL, new Operand.Text(word), Optional.of(new Value.Text(word)));
            case WORDS ->
                comparison(
                        key,
                        Operator.CONTAINS,
                        new Operand.Text(word),
                        Optional.of(new Value.Words(Set.copyOf(Arrays.asList(word)))));
        };
    }

    private static String level(String criterion, int level) {
        return Sentences.withoutEnd(
                Optional.ofNullable(Loaded.standard().criteria().get(criterion))
                        .orElseThrow()
                        .levels()
                        .get(level)
                        .anchor());
    }
}
