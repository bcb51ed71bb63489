package org.partneringalliance.diagnostic.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.standard.Principle;
import org.partneringalliance.diagnostic.standard.Standard;

/** How the recommended steps of a diagnosis are told; one names another by its rank. */
public final class StepWords {

    private static final Pattern ACTION = Pattern.compile("\\bA\\d{2}\\b");

    private final Map<String, RecommendationReport> byAction;
    private final Standard standard;

    public StepWords(Diagnosis diagnosis, Standard standard) {
        this.byAction = diagnosis.recommendations().stream()
                .collect(Collectors.toMap(RecommendationReport::action, Function.identity()));
        this.standard = standard;
    }

    /** Why the step is advised; other steps are named by their rank. */
    public String why(RecommendationReport step) {
        return withTitles(step.why());
    }

    /** Why a step comes first names others by their ids only. */
    private String withTitles(String why) {
        return ACTION.matcher(why)
                .replaceAll(id -> Optional.ofNullable(byAction.get(id.group()))
                        .map(step -> isLater(step) ? "\"" + step.title() + "\"" : "step " + step.rank())
                        .map(Matcher::quoteReplacement)
                        .orElse(id.group()));
    }

    /** The principle it serves first, and the others by their ids; empty if there is none. */
    public String principle(RecommendationReport step) {
        if (step.principles().isEmpty()) {
            return "";
        }
        String first = step.principles().get(0);
        String statement = Optional.ofNullable(standard.principles().get(first))
                .map(Principle::statement)
                .map(words -> " " + words)
                .orElse("");
        List<String> others = step.principles().subList(1, step.principles().size());
        return first + statement + (others.isEmpty() ? "." : "; also " + Words.list(others) + ".");
    }

    /** What has to come before it. */
    public String needs(RecommendationReport step) {
        List<String> needs = new ArrayList<>();
        if (!step.needs().isEmpty()) {
            needs.add("Comes after " + steps(step.needs()));
        }
        step.preconditions().stream().map(Words::withStop).forEach(needs::add);
        return String.join(" ", needs);
    }

    /** What it makes possible; empty if nothing in particular. */
    public String opensUp(RecommendationReport step) {
        return Words.capital(steps(step.unlocks()));
    }

    /** One step with its title, several by number; those that are not shown are only counted. */
    private String steps(List<String> actions) {
        List<RecommendationReport> steps = actions.stream()
                .flatMap(action -> Optional.ofNullable(byAction.get(action)).stream())
                .sorted(Comparator.comparingInt(RecommendationReport::rank))
                .toList();
        if (steps.size() < 2) {
            return steps.stream().map(StepWords::titled).collect(Collectors.joining());
        }
        List<String> numbers = new ArrayList<>(steps.stream()
                .filter(step -> !isLater(step))
                .map(step -> String.valueOf(step.rank()))
                .toList());
        int later = steps.size() - numbers.size();
        if (numbers.isEmpty()) {
            return later + " later steps.";
        }
        String start = numbers.size() == 1 ? "step " : "steps ";
        if (later > 0) {
            numbers.add(Words.count(later, "later one", "later ones"));
        }
        return start + Words.list(numbers) + ".";
    }

    private static String titled(RecommendationReport step) {
        return (isLater(step) ? "later: " : "step " + step.rank() + ": ") + Words.withStop(step.title());
    }

    /** True if it can wait. */
    public static boolean isLater(RecommendationReport step) {
        return step.horizon().equals("later");
    }

    /** The circumstances under which the standard advises against the step. */
    public static String notIf(RecommendationReport step) {
        return step.notIf().stream().map(Words::withStop).collect(Collectors.joining(" "));
    }
}
