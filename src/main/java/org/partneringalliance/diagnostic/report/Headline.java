package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Warning;

/** Says the main thing of a diagnosis in a sentence or two. */
public final class Headline {

    /** Tier of the findings that say all is well. */
    private static final String MAINTAIN = "E";

    private static final String VERIFY = "V";

    private Headline() {}

    /**
     * The headline of a diagnosis.
     *
     * @param primary the findings that stand for themselves, most important first
     */
    public static String of(Diagnosis diagnosis, List<FindingReport> primary) {
        List<FindingReport> matters = primary.stream()
                .filter(finding -> !finding.tier().equals(MAINTAIN))
                .toList();
        if (criteria(diagnosis).noneMatch(criterion -> criterion.organisations() > 0)) {
            return "There are no answers to judge by yet; collect some first." + besides(matters) + begin(diagnosis);
        }
        if (matters.isEmpty()) {
            return calm(diagnosis, primary);
        }
        return (matters.get(0).tier().equals(VERIFY) ? verify(matters) : attention(matters)) + begin(diagnosis);
    }

    private static String besides(List<FindingReport> matters) {
        return matters.stream()
                .findFirst()
                .map(finding -> " What else is known points to \"%s\".".formatted(finding.title()))
                .orElse("");
    }

    /** Nothing needs attention; how far that reaches depends on how much was answered, and how high. */
    private static String calm(Diagnosis diagnosis, List<FindingReport> primary) {
        if (diagnosis.warnings().stream().map(Warning::about).anyMatch(Warning.ANSWERS::equals)) {
            return "Nothing in the few answers there are calls for action, but most was not looked at; collect more.";
        }
        if (!primary.isEmpty()) {
            return Words.withStop(primary.get(0).title() + ": protect what works and do little else");
        }
        return diagnosis.strengths().isEmpty()
                ? "No single cause stands out%s: choose one or two criteria that matter most to you."
                        .formatted(middle(diagnosis))
                : "Nothing in these answers calls for action; protect what works.";
    }

    /** The level at which more than half of the criteria stand; empty if there is none, or if it may not be shown. */
    private static String middle(Diagnosis diagnosis) {
        List<BigDecimal> levels = criteria(diagnosis)
                .flatMap(criterion -> criterion.score().stream())
                .map(score -> score.setScale(0, RoundingMode.HALF_UP))
                .toList();
        return levels.stream()
                .distinct()
                .filter(level -> 2 * Collections.frequency(levels, level) > levels.size())
                .findFirst()
                .map("; most of what was answered stands at about %s of 4"::formatted)
                .orElse("");
    }

    private static Stream<CriterionProfile> criteria(Diagnosis diagnosis) {
        return diagnosis.profile().stream().flatMap(area -> area.criteria().stream());
    }

    private static String verify(List<FindingReport> matters) {
        String rest = matters.size() == 1
                ? ""
                : " Apart from that, %s."
                        .formatted(Words.count(matters.size() - 1, "matter needs attention", "matters need attention"));
        return "Check the answers before you rely on them, because of \"%s\".%s"
                .formatted(matters.get(0).title(), rest);
    }

    private static String attention(List<FindingReport> matters) {
        return matters.size() == 1
                ? "The one matter that needs attention %s.".formatted(named(matters.get(0)))
                : "%d matters need attention; the most important %s.".formatted(matters.size(), named(matters.get(0)));
    }

    private static String named(FindingReport finding) {
        return finding.kind().equals(FindingWords.CRITERION)
                ? "is that this is not yet true: \"" + Words.withoutStop(finding.title()) + "\""
                : "is \"" + finding.title() + "\"";
    }

    private static String begin(Diagnosis diagnosis) {
        return diagnosis.recommendations().stream()
                .findFirst()
                .map(RecommendationReport::title)
                .map(" Begin with \"%s\"."::formatted)
                .orElse("");
    }
}
