package org.partneringalliance.diagnostic.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.standard.Standard;

/** How many people of each group gave a level to a criterion. Immutable. */
final class GroupSizes {

    private final int least;
    private final Assessment assessment;
    private final Map<String, List<String>> groups;

    GroupSizes(Standard standard, Assessment assessment) {
        this.least = standard.prioritisation().constants().extras().smallestNamedGroup();
        this.assessment = assessment;
        this.groups = assessment.organisations().stream()
                .collect(Collectors.toMap(
                        Organisation::id,
                        organisation -> Stream.concat(Stream.of(organisation.sector()), organisation.roles().stream())
                                .toList()));
    }

    /** The least number of respondents a group has to have for its values to be shown. */
    int least() {
        return least;
    }

    /** True if every group that gave the criterion a level has enough respondents, so that the lowest may be shown. */
    boolean allLargeEnough(String criterion) {
        Map<String, Integer> sizes = new HashMap<>();
        assessment.responses().stream()
                .filter(response -> scored(response, criterion))
                .flatMap(response -> groups.getOrDefault(response.organisation(), List.of()).stream())
                .forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes.values().stream().allMatch(size -> size >= least);
    }

    private static boolean scored(Response response, String criterion) {
        return Optional.ofNullable(response.answers().get(criterion))
                .filter(Answer.Scored.class::isInstance)
                .isPresent();
    }
}
