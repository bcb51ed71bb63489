package org.partneringalliance.diagnostic.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.fact.FactType;
import org.partneringalliance.diagnostic.fact.FactType.Field;
import org.partneringalliance.diagnostic.fact.FactType.Range;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.Condition.Operator;

/** Each mistake that an editor could make in a constraint is made once. */
class ConstraintMutantsTest {

    private static final FactType RATING = new FactType(
            "Rating",
            false,
            List.of("criterion"),
            Map.of(
                    "criterion", Field.text(Set.of("a", "b")),
                    "area", Field.text(Set.of("a", "b", "c")),
                    "score", Field.number(Range.UNLIMITED),
                    "height", Field.number(Range.UNLIMITED)));

    @Test
    void aWordBecomesTheNextAllowedOneOrUnequal() {
        assertThat(words("area", "a")).containsExactlyInAnyOrder("area == \"b\"", "area != \"a\"");
    }

    @Test
    void theLastAllowedWordBecomesTheFirst() {
        assertThat(words("area", "c")).containsExactlyInAnyOrder("area == \"a\"", "area != \"c\"");
    }

    @Test
    void aWordThatNamesTheSubjectStaysEqual() {
        assertThat(words("criterion", "a")).containsExactly("criterion == \"b\"");
    }

    @Test
    void aThresholdIsMovedAndItsComparisonTurnedRoundOrShifted() {
        assertThat(numbers("score", Operator.AT_MOST))
                .containsExactlyInAnyOrder("score > 2", "score < 2", "score <= 2.5", "score <= 1.5");
    }

    @Test
    void unequalNumbersBecomeEqualOnce() {
        assertThat(numbers("score", Operator.NOT_EQUAL))
                .containsExactlyInAnyOrder("score == 2", "score != 2.5", "score != 1.5");
    }

    @Test
    void aFieldWithoutAStepIsRefused() {
        assertThatThrownBy(() -> numbers("height", Operator.LESS)).hasMessageContaining("Rating.height");
    }

    private static List<String> words(String field, String word) {
        return mutants(field, Operator.EQUAL, new Operand.Text(word));
    }

    private static List<String> numbers(String field, Operator operator) {
        return mutants(field, operator, new Operand.Decimal(new BigDecimal(2)));
    }

    private static List<String> mutants(String field, Operator operator, Operand operand) {
        Constraint constraint = new Constraint(field, operator, List.of(operand), Place.of("test"));
        Stream<Constraint> mutants = new ConstraintMutants(Loaded.standard()).of(RATING, constraint).stream();
        return mutants.map(RuleText::of).toList();
    }
}
