package org.partneringalliance.diagnostic.web;

import java.math.BigDecimal;
import org.partneringalliance.diagnostic.report.GroupComparison;
import org.partneringalliance.diagnostic.report.RoundComparison;
import org.partneringalliance.diagnostic.report.StepComparison;
import org.partneringalliance.diagnostic.report.StepComparison.Followed;
import org.partneringalliance.diagnostic.report.Words;

/**
 * What the page of changes shows.
 *
 * @param now the later round
 * @param before the finished round that it is compared with
 * @param profile how the profile changed
 * @param steps what became of the steps
 * @param groups how those groups changed that both reports show
 */
public record RoundChanges(
        Occasion now, Occasion before, RoundComparison profile, StepComparison steps, GroupComparison groups) {

    /** Where it is told why a step is recommended, or why it is not any more. */
    public String why(Followed step) {
        return now.address() + "/why/" + step.action();
    }

    /** A level. */
    public String level(BigDecimal level) {
        return Words.number(level);
    }

    /** A change with its sign, for instance "+0.5". */
    public String change(BigDecimal change) {
        String[] signs = {"\u2212", "\u00B1", "+"};
        return signs[change.signum() + 1] + Words.number(change.abs());
    }

    /** How many criteria fell, rose and stayed, in words. */
    public String moved() {
        return "%d higher, %d lower, %d the same".formatted(count(1), count(-1), count(0));
    }

    private long count(int sign) {
        return profile.criteria().stream()
                .filter(each -> each.change().signum() == sign)
                .count();
    }
}
