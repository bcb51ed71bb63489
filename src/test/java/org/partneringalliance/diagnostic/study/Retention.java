package org.partneringalliance.diagnostic.study;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;

/**
 * How much of what all answers and facts show is still there if only those of a quick form are known.
 *
 * @param patterns share of the main patterns (tiers A to C, not under another) that are found again
 * @param first share of assessments in which the first of them is found again
 * @param now share of the actions for now that are again for now or next
 * @param invented main patterns found with fewer answers only, per main pattern found with all
 */
record Retention(double patterns, double first, double now, double invented) {

    private static final Set<String> MAIN_TIERS = Set.of("A", "B", "C");

    static Retention of(Collection<Assessment> assessments, QuickForm form) {
        List<Compared> compared = assessments.stream()
                .map(assessment -> compare(assessment, form))
                .toList();
        double found = compared.stream().mapToInt(each -> each.full().size()).sum();
        double kept = compared.stream().mapToInt(Compared::kept).sum();
        double invented = compared.stream().mapToInt(Compared::invented).sum();
        List<Compared> some =
                compared.stream().filter(each -> !each.full().isEmpty()).toList();
        double first = some.stream()
                .filter(each -> each.quick().contains(each.full().get(0)))
                .count();
        double now = compared.stream().mapToInt(each -> each.now().size()).sum();
        double nowKept = compared.stream()
                .mapToInt(each ->
                        (int) each.now().stream().filter(each.soon()::contains).count())
                .sum();
        return new Retention(kept / found, first / some.size(), nowKept / now, invented / found);
    }

    private static Compared compare(Assessment assessment, QuickForm form) {
        Diagnosis full = Loaded.diagnostician().diagnose(assessment);
        Diagnosis quick = Loaded.diagnostician().diagnose(form.of(assessment));
        return new Compared(
                main(full),
                Set.copyOf(main(quick)),
                actions(full, Set.of("now")),
                Set.copyOf(actions(quick, Set.of("now", "next"))));
    }

    private static List<String> main(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.kind().equals("pattern"))
                .filter(finding -> finding.under().isEmpty() && MAIN_TIERS.contains(finding.tier()))
                .map(FindingReport::id)
                .toList();
    }

    private static List<String> actions(Diagnosis diagnosis, Set<String> horizons) {
        return diagnosis.recommendations().stream()
                .filter(recommendation -> horizons.contains(recommendation.horizon()))
                .map(RecommendationReport::action)
                .toList();
    }

    /** One assessment seen with all answers and with some. */
    private record Compared(List<String> full, Set<String> quick, List<String> now, Set<String> soon) {

        int kept() {
            return (int) full.stream().filter(quick::contains).count();
        }

        int invented() {
            return (int) quick.stream().filter(id -> !full.contains(id)).count();
        }
    }

    @Override
    public String toString() {
        return "main patterns kept %.0f %%, first pattern kept %.0f %%, actions for now kept %.0f %%, invented %.0f %%"
                .formatted(100 * patterns, 100 * first, 100 * now, 100 * invented);
    }
}
