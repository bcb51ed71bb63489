package org.partneringalliance.diagnostic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;

/** Candidates are A01, A02 ... in this order; a map says which matter calls for which. */
class ImmediateProtectionTest {

    private final Precedence precedence = new Precedence();

    @Test
    void twoMattersGetAStepEach() {
        assertThat(chosen(2, Map.of("A01", "money", "A02", "people"))).containsExactly("A01", "A02");
    }

    @Test
    void anotherMatterComesBeforeASecondStep() {
        assertThat(chosen(2, Map.of("A01", "money", "A02", "money", "A03", "people")))
                .containsExactly("A01", "A03");
    }

    @Test
    void aFirstStepIsPassedOverWhereWhatMustPrecedeItLeavesNoRoom() {
        precedence.add("A02", "A03");

        assertThat(chosen(2, Map.of("A01", "money", "A02", "money", "A03", "people")))
                .containsExactly("A01", "A02");
    }

    @Test
    void aFirstStepBringsWhatMustPrecedeItWhereThereIsRoom() {
        precedence.add("A03", "A04");

        assertThat(chosen(3, Map.of("A01", "money", "A02", "money", "A03", "money", "A04", "people")))
                .containsExactly("A01", "A03", "A04");
    }

    @Test
    void withoutPrecedenceTheRoomGoesToTheNextInOrder() {
        assertThat(chosen(3, Map.of("A01", "money", "A02", "money", "A03", "money", "A04", "people")))
                .containsExactly("A01", "A04", "A02");
    }

    @Test
    void aStepThatIsPassedOverLeavesItsPlaceToTheNextMatter() {
        precedence.add("A02", "A03");

        assertThat(chosen(2, Map.of("A01", "money", "A02", "money", "A03", "people", "A04", "health")))
                .containsExactly("A01", "A04");
    }

    @Test
    void oneMatterGetsItsSecondStepWhereThereIsNoOther() {
        assertThat(chosen(2, Map.of("A01", "money", "A02", "money", "A03", "money")))
                .containsExactly("A01", "A02");
    }

    @Test
    void aStepThatNoMatterCallsForIsNotChosen() {
        assertThat(chosen(2, Map.of("A02", "money"))).containsExactly("A02");
    }

    private List<String> chosen(int most, Map<String, String> matters) {
        List<Candidate> order = List.of("A01", "A02", "A03", "A04").stream()
                .map(ImmediateProtectionTest::candidate)
                .toList();
        return new ImmediateProtection(precedence, candidate -> matter(matters, candidate), most)
                .of(order).stream().map(Candidate::id).toList();
    }

    private static Set<String> matter(Map<String, String> matters, Candidate candidate) {
        return matters.containsKey(candidate.id()) ? Set.of(matters.getOrDefault(candidate.id(), "")) : Set.of();
    }

    private static Candidate candidate(String id) {
        return Candidate.of(
                Objects.requireNonNull(Loaded.standard().actions().get(id)),
                new Factors(List.of(), 1, 1, 1, 1, 1, 1),
                Tier.A,
                false);
    }
}
