package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Declared;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FactorReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RecommendationReport;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RuleBaseVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.StandardVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;

/** Writes the diagnosis of a round in a few words: one area, and nothing but what a comparison looks at. */
final class RoundOf {

    private final List<CriterionProfile> criteria = new ArrayList<>();
    private final List<RecommendationReport> steps = new ArrayList<>();
    private final List<Suppressed> alone = new ArrayList<>();

    /** A criterion whose score is shown. */
    RoundOf shown(String criterion, String score) {
        return criterion(criterion, Optional.of(new BigDecimal(score)), 3, Optional.empty());
    }

    /** A criterion that people answered by levels that are not shown. */
    RoundOf withheld(String criterion) {
        return criterion(criterion, Optional.empty(), 1, Optional.of("few people answered"));
    }

    /** A criterion that nobody knows. */
    RoundOf unknown(String criterion) {
        return criterion(criterion, Optional.empty(), 0, Optional.empty());
    }

    /** A criterion of which it is told that nobody knows it. */
    RoundOf toldUnknown(String criterion) {
        Optional<BigDecimal> none = Optional.empty();
        criteria.add(new CriterionProfile(
                criterion, "It is so", none, none, none, Optional.of(BigDecimal.ONE), none, none, 0, Optional.empty()));
        return this;
    }

    private RoundOf criterion(
            String criterion, Optional<BigDecimal> score, int organisations, Optional<String> withheld) {
        Optional<BigDecimal> none = Optional.empty();
        criteria.add(new CriterionProfile(
                criterion, "It is so", score, none, none, none, none, none, organisations, withheld));
        return this;
    }

    /** A recommended action that raises criteria. */
    RoundOf step(String action, String... raises) {
        BigDecimal one = BigDecimal.ONE;
        Optional<BigDecimal> none = Optional.empty();
        List<String> nothing = List.of();
        steps.add(new RecommendationReport(
                steps.size() + 1,
                action,
                "Do " + action,
                "now",
                "B",
                none,
                new FactorReport(none, one, one, none, none, one, List.of()),
                nothing,
                List.of(raises),
                nothing,
                nothing,
                nothing,
                "",
                "",
                "",
                "",
                1,
                nothing,
                nothing,
                nothing,
                List.of()));
        return this;
    }

    /** An action to leave alone. */
    RoundOf alone(String action, String reason) {
        alone.add(new Suppressed(action, "Do " + action, List.of(), reason));
        return this;
    }

    Diagnosis diagnosis() {
        Declared open = new Declared(Optional.empty(), Optional.empty(), List.of());
        return new Diagnosis(
                new StandardVersion("1", "hash"),
                new RuleBaseVersion("hash"),
                open,
                open,
                List.of(new AreaProfile("GOV", "Governance", Optional.empty(), criteria)),
                List.of(),
                steps,
                alone,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
