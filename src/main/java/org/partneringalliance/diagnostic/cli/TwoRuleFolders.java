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
record TwoRuleFolders(Path knowledgeBase, Standard standard, Consumer<Problem> problems) {

    /**
     * The rules of a folder, without the engine; empty, with every problem, if they cannot be used.
     *
     * @param option what names the folder
     */
    Optional<Diagnostician> usable(Path folder, String option) {
        if (!Files.isDirectory(folder)) {
            problems.accept(Problem.at(Place.of(folder.toString()), "there is no such folder; name it with " + option));
            return Optional.empty();
        }
        RulesReview review = RulesReview.of(RuleFiles.read(folder), standard);
        if (!review.usable()) {
            review.problems().forEach(problem -> problems.accept(placed(problem, folder)));
            return Optional.empty();
        }
        return Optional.of(new Diagnostician(standard, review.checked().interpreted()));
    }

    private Problem placed(Problem problem, Path folder) {
        Place place = problem.place();
        String prefix = Place.below(folder, "").source();
        if (place.source().startsWith(prefix)) {
            String file =
                    folder.resolve(place.source().substring(prefix.length())).toString();
            return problem.at(new Place(file, place.line(), place.column()));
        }
        return place.source().equals(folder.toString()) ? problem : ofStandard(problem, folder);
    }

    /** What the standard lacks for some rules is said of these. */
    private Problem ofStandard(Problem problem, Path folder) {
        Place place = problem.place();
        return new Problem(
                new Place(knowledgeBase.resolve(place.source()).toString(), place.line(), place.column()),
                "with the rules of " + folder + ": " + problem.message(),
                problem.found(),
                problem.allowed(),
                problem.nearest(),
                problem.check());
    }
}
