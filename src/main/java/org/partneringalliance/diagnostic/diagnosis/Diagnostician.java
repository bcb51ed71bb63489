package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.advice.Advice;
import org.partneringalliance.diagnostic.advice.Prioritiser;
import org.partneringalliance.diagnostic.advice.Situation;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Declared;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RuleBaseVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.StandardVersion;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.inference.Profile;
import org.partneringalliance.diagnostic.inference.Ratings;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.standard.ProgramFacts;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * Diagnoses partnerships with one standard and one rule base. Pure: the same assessment gives an equal diagnosis.
 * Thread-safe.
 */
public final class Diagnostician {

    private final Standard standard;
    private final RuleBase rules;
    private final Inference inference;

    public Diagnostician(Standard standard, RuleBase rules) {
        this.standard = standard;
        this.rules = rules;
        this.inference = new Inference(rules);
    }

    /** The complete diagnosis of an assessment. */
    public Diagnosis diagnose(Assessment assessment) {
        Profile profile = Profile.of(standard, rules, assessment);
        Ratings ratings = Ratings.of(standard, profile.complete(assessment));
        Conclusions conclusions = inference.conclude(ratings);
        Situation situation = Situations.of(ratings, conclusions);
        Advice advice = Prioritiser.advise(situation);
        Reasons reasons = new Reasons(standard, ratings, conclusions);
        FindingReports findings = new FindingReports(standard, conclusions, reasons);
        return new Diagnosis(
                new StandardVersion(standard.version(), standard.hash()),
                new RuleBaseVersion(rules.hash()),
                declared(assessment, ProgramFacts.PHASE, profile.phase(), List.of()),
                declared(assessment, ProgramFacts.TYPE, profile.type(), profile.types()),
                Profiles.of(situation),
                findings.findings(advice),
                new RecommendationReports(situation, conclusions, reasons).reports(advice),
                new SuppressedReports(standard, rules, situation).reports(advice),
                findings.strengths(),
                Questions.of(ratings, conclusions),
                Warnings.of(assessment, profile, ratings, advice));
    }

    private static Declared declared(
            Assessment assessment, String fact, Optional<String> inferred, List<String> candidates) {
        return new Declared(
                assessment.partnership().fact(fact).map(Value::toString),
                inferred,
                inferred.isPresent() ? List.of() : candidates);
    }

    /** The standard in use. */
    public Standard standard() {
        return standard;
    }

    /** The rules in use. */
    public RuleBase rules() {
        return rules;
    }
}
