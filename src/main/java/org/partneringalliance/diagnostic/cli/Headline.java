package org.partneringalliance.diagnostic.cli;

import java.util.List;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;

/** Says the main thing of a diagnosis in a sentence or two. */
final class Headline {

    /** Tier of the findings that say all is well. */
    private static final String MAINTAIN = "E";

    private static final String VERIFY = "V";

    private Headline() {}

    /** @param primary the findings that stand for themselves, most important first */
    static String of(Diagnosis diagnosis, List<FindingReport> primary) {
        if (diagnosis.profile().stream().allMatch(area -> area.rating().isEmpty())) {
            return "There are no answers to judge by yet; collect some first." + begin(diagnosis);
        }
        List<FindingReport> matters = primary.stream()
                .filter(finding -> !finding.tier().equals(MAINTAIN))
                .toList();
        if (matters.isEmpty()) {
            return primary.isEmpty()
                    ? "Nothing in these answers calls for action; protect what works."
                    : Words.withStop(primary.get(0).title() + ": protect what works and do little else");
        }
        return (matters.get(0).tier().equals(VERIFY) ? verify(matters) : attention(matters)) + begin(diagnosis);
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
        return finding.kind().equals(FindingsSection.CRITERION)
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
