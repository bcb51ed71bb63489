package org.partneringalliance.diagnostic.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.RulesReview;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Folders of rules for one standard, which may have the same name: places name each by the whole way to it.
 *
 * @param problems receives everything that keeps a folder from being used
 */
record TwoRuleFolders(Standard standard, Consumer<Problem> problems) {

    /**
     * The rules of a folder, without the engine; empty, with every problem, if they cannot be used. Whether their cases are
     * met and everything in the standard has a rule is not asked: that is to be changed afterwards, or was so before.
     *
     * @param option what names the folder
     */
    Optional<Diagnostician> usable(Path folder, String option) {
        if (!Files.isDirectory(folder)) {
            problems.accept(Problem.at(Place.of(folder.toString()), "there is no such folder; name it with " + option));
            return Optional.empty();
        }
        RulesReview review = RulesReview.of(RuleFiles.read(folder), standard);
        if (!review.canBeTried()) {
            review.problems().forEach(problem -> problems.accept(placed(problem, folder)));
            return Optional.empty();
        }
        return Optional.of(new Diagnostician(standard, review.read().checked().interpreted()));
    }

    private Problem placed(Problem problem, Path folder) {
        Place place = problem.place();
        String prefix = Place.below(folder, "").source();
        if (place.source().startsWith(prefix)) {
            String file =
                    folder.resolve(place.source().substring(prefix.length())).toString();
            return problem.at(new Place(file, place.line(), place.column()));
        }
        return problem;
    }
}
