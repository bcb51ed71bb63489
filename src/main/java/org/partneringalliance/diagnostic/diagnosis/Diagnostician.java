package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.partneringalliance.diagnostic.advice.Prioritiser;
import org.partneringalliance.diagnostic.advice.Situation;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Declared;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.RuleBaseVersion;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.StandardVersion;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Value;
import org.partneringalliance.diagnostic.inference.Conclusions;
import org.partneringalliance.diagnostic.inference.Evaluation;
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
    private final Prioritiser prioritiser;
    private final Stages stages;

    public Diagnostician(Standard standard, RuleBase rules) {
        this(standard, rules, new Inference(standard, rules), new Prioritiser(standard), Stages.UNTIMED);
    }

    private Diagnostician(
            Standard standard, RuleBase rules, Inference inference, Prioritiser prioritiser, Stages stages) {
        this.standard = standard;
        this.rules = rules;
        this.inference = inference;
        this.prioritiser = prioritiser;
        this.stages = stages;
    }

    /** The same, but the stages of its examinations are run by another. */
    public Diagnostician with(Stages others) {
        return new Diagnostician(standard, rules, inference, prioritiser, others);
    }

    /** The complete diagnosis of an assessment. */
    public Diagnosis diagnose(Assessment assessment) {
        return report(examine(assessment), Detail.LEAVES);
    }

    /** All that is concluded from an assessment, in one session of the engine. */
    public Examination examine(Assessment assessment) {
        return examine(assessment, () -> rated(assessment));
    }

    /**
     * All that would be concluded after a change, the same as from the changed assessment. Where no fact changes, only the
     * criteria that do are rated anew.
     */
    public Examination examine(Examination before, Change change) {
        Assessment changed = change.applyTo(before.assessment());
        if (!change.facts().isEmpty()) {
            return examine(changed);
        }
        return examine(changed, () -> {
            Assessment complete = before.profile().complete(changed);
            return rated(before.profile(), before.ratings().with(complete, change.criteria()));
        });
    }

    private Examination examine(Assessment assessment, Supplier<Rated> rating) {
        Rated rated = stages.run(Stage.RATINGS, rating);
        Conclusions conclusions = stages.run(Stage.SESSION, () -> inference.conclude(rated.facts()));
        return stages.run(Stage.ADVICE, () -> examination(assessment, rated, conclusions));
    }

    private record Rated(Profile profile, Ratings ratings, Facts facts) {}

    private Rated rated(Assessment assessment) {
        Profile profile = Profile.of(standard, rules, assessment);
        return rated(profile, Ratings.of(standard, profile.complete(assessment)));
    }

    private Rated rated(Profile profile, Ratings ratings) {
        return new Rated(profile, ratings, inference.facts(ratings));
    }

    /** The same from conclusions that did not come from the engine, for whoever checks it. */
    public Examination reexamine(Assessment assessment, Function<Facts, Conclusions> conclude) {
        Rated rated = rated(assessment);
        return examination(assessment, rated, conclude.apply(rated.facts()));
    }

    private Examination examination(Assessment assessment, Rated rated, Conclusions conclusions) {
        Situation situation = Situations.of(rated.ratings(), conclusions);
        return new Examination(
                assessment,
                rated.profile(),
                rated.ratings(),
                new Privacy(rated.ratings()),
                conclusions,
                situation,
                prioritiser.advise(situation));
    }

    /** An examination as people and programs read it. */
    public Diagnosis report(Examination examination, Detail detail) {
        Situation situation = examination.situation();
        Conclusions conclusions = examination.conclusions();
        Reasons reasons = new Reasons(examination, detail);
        SortedMap<String, Evaluation> diagnoses = conclusions.diagnoses();
        FindingReports findings = new FindingReports(standard, conclusions, reasons);
        return new Diagnosis(
                new StandardVersion(standard.version(), standard.hash()),
                new RuleBaseVersion(rules.hash()),
                declared(
                        examination.assessment(),
                        ProgramFacts.PHASE,
                        examination.profile().phase(),
                        List.of()),
                declared(
                        examination.assessment(),
                        ProgramFacts.TYPE,
                        examination.profile().type(),
                        examination.profile().types()),
                Profiles.of(examination),
                findings.findings(examination.advice()),
                new RecommendationReports(examination, reasons).reports(examination.advice()),
                new SuppressedReports(standard, rules, situation).reports(examination.advice()),
                findings.strengths(),
                NearMisses.of(examination, diagnoses),
                Questions.of(examination, diagnoses),
                Warnings.of(
                        examination.assessment(), examination.profile(), examination.ratings(), examination.advice()));
    }

    private static Declared declared(
            Assessment assessment, String fact, Optional<String> inferred, List<String> candidates) {
        return new Declared(
                assessment.partnership().fact(fact).map(Value::toString),
                inferred,
                inferred.isPresent() ? List.of() : candidates);
    }

    /** What rules may know of ratings. */
    public Inference inference() {
        return inference;
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
