package org.partneringalliance.diagnostic.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Group;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Showing;

class GroupProfilesTest {

    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    @Test
    void groupsOfEnoughPeopleAreShown() {
        people("GOVT", List.of(), 3, "GOV-1.1", 1);
        people("CSO", List.of(), 4, "GOV-1.1", 3);

        assertThat(codes(profiles().shown())).containsExactly("GOVT", "CSO");
        assertThat(profiles().areas().stream().filter(area -> area.area().equals("GOV")))
                .singleElement()
                .satisfies(area -> assertThat(area.byGroup().keySet()).containsExactly("CSO", "GOVT"));
    }

    @Test
    void theNextSmallestGroupHidesTheOnlyGroupThatIsTooSmall() {
        people("GOVT", List.of(), 3, "GOV-1.1", 1);
        people("CSO", List.of(), 4, "GOV-1.1", 3);
        people("BIZ", List.of(), 2, "GOV-1.1", 0);

        assertThat(codes(profiles().shown())).containsExactly("CSO");
        assertThat(codes(profiles().those(Showing.FEW))).containsExactly("BIZ");
        assertThat(codes(profiles().those(Showing.GUARDS))).containsExactly("GOVT");
    }

    @Test
    void aRoleThatDiffersFromASectorByOnePersonIsNotShown() {
        people("CSO", List.of("IMPL"), 4, "GOV-1.1", 3);
        people("CSO", List.of("HOST"), 1, "GOV-1.1", 0);
        people("GOVT", List.of(), 3, "GOV-1.1", 1);

        assertThat(codes(profiles().shown())).containsExactly("GOVT", "CSO");
        assertThat(codes(profiles().those(Showing.GUARDS))).containsExactly("IMPL");
    }

    @Test
    void aCriterionThatOneOfAGroupAnsweredDoesNotCount() {
        people("GOVT", List.of(), 3, "GOV-1.1", 1);
        people("CSO", List.of(), 3, "GOV-1.1", 3);
        people("CSO", List.of(), 1, "REL-4.1", 0);

        assertThat(profiles().areas().stream().filter(area -> area.area().equals("REL")))
                .singleElement()
                .satisfies(area -> {
                    assertThat(area.byGroup()).isEmpty();
                    assertThat(area.all()).isEmpty();
                    assertThat(area.answered()).isTrue();
                });
    }

    private static List<String> codes(List<Group> groups) {
        return groups.stream().map(Group::code).toList();
    }

    @Test
    void aLargeOrganisationThatKnowsItsOwnAnswersHidesTheFewBesideIt() {
        colleagues("CSO", List.of(), 3, "GOV-1.1", 3);
        people("CSO", List.of(), 2, "GOV-1.1", 0);
        people("GOVT", List.of(), 3, "GOV-1.1", 1);

        assertThat(codes(profiles().shown())).isEmpty();
        people("CSO", List.of(), 1, "GOV-1.1", 0);
        assertThat(codes(profiles().shown())).containsExactly("GOVT", "CSO");
    }

    private GroupProfiles profiles() {
        Assessment assessment = new Assessment(
                new Partnership("", new TreeMap<>()), Optional.empty(), organisations, responses, Optional.empty());
        return GroupProfiles.of(Loaded.diagnostician().examine(assessment));
    }

    /** People who each are alone in an organisation. */
    private void people(String sector, List<String> roles, int number, String criterion, int level) {
        for (int person = 0; person < number; person++) {
            colleagues(sector, roles, 1, criterion, level);
        }
    }

    /** People of one organisation. */
    private void colleagues(String sector, List<String> roles, int number, String criterion, int level) {
        String organisation = "o" + organisations.size();
        organisations.add(new Organisation(organisation, organisation, sector, roles));
        for (int person = 0; person < number; person++) {
            TreeMap<String, Answer> answers = new TreeMap<>();
            answers.put(criterion, new Answer.Scored(level, 2));
            responses.add(new Response("r" + responses.size(), organisation, answers));
        }
    }
}
