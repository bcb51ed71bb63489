package org.partneringalliance.diagnostic.diagnosis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.standard.Pattern;

/**
 * Everything concluded from one assessment, in final order; the same standard, rules and answers give an equal value.
 * Immutable. The names are those of the HTTP contract, version 1.
 */
public record Diagnosis(
        StandardVersion standard,
        RuleBaseVersion ruleBase,
        Declared phase,
        Declared type,
        List<AreaProfile> profile,
        List<FindingReport> findings,
        List<RecommendationReport> recommendations,
        List<Suppressed> suppressed,
        List<Strength> strengths,
        List<NearMiss> almostApplied,
        List<Question> askNext,
        List<Warning> warnings) {

    public Diagnosis {
        profile = List.copyOf(profile);
        findings = List.copyOf(findings);
        recommendations = List.copyOf(recommendations);
        suppressed = List.copyOf(suppressed);
        strengths = List.copyOf(strengths);
        almostApplied = List.copyOf(almostApplied);
        askNext = List.copyOf(askNext);
        warnings = List.copyOf(warnings);
    }

    /** Which standard was used. */
    public record StandardVersion(String version, String hash) {}

    /** Which rules were used. */
    public record RuleBaseVersion(String hash) {}

    /**
     * A phase or type.
     *
     * @param declared by its members; empty if they did not
     * @param inferred what the facts point to; empty if they do not, or to several alike
     * @param tied several types to which the facts point alike; empty otherwise
     */
    public record Declared(Optional<String> declared, Optional<String> inferred, List<String> tied) {
        public Declared {
            tied = List.copyOf(tied);
        }
    }

    /**
     * How an area stands.
     *
     * @param rating 0 to 4, rounded to two places; empty if nothing was answered
     * @param criteria those answered or not known by somebody, in the order of the standard
     */
    public record AreaProfile(String area, String title, Optional<BigDecimal> rating, List<CriterionProfile> criteria) {
        public AreaProfile {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * How a criterion stands. The numbers are empty where nobody gave a level, and where they would show what few
     * people answered.
     *
     * @param score what rules see, 0 to 4: the lowest group's where equity asks for it, after the evidence cap
     * @param lowest the lowest group's median
     * @param spread largest difference between groups
     * @param unknownShare 0 to 1
     * @param evidence 0 to 3
     * @param trend change per 12 months
     * @param organisations that gave a level
     * @param withheld why the score is not shown
     */
    public record CriterionProfile(
            String criterion,
            String statement,
            Optional<BigDecimal> score,
            Optional<BigDecimal> lowest,
            Optional<BigDecimal> spread,
            Optional<BigDecimal> unknownShare,
            Optional<BigDecimal> evidence,
            Optional<BigDecimal> trend,
            int organisations,
            Optional<String> withheld) {}

    /**
     * A conclusion about the partnership.
     *
     * @param kind guard, pattern or criterion
     * @param meaning what it means for the partners
     * @param under the finding it is reported under
     * @param steps what the standard advises, in order, with what a step waits for
     * @param conditions what the later steps rest on
     * @param because the rules that concluded it
     */
    public record FindingReport(
            String id,
            String kind,
            String title,
            String tier,
            String urgency,
            String meaning,
            Optional<String> under,
            List<String> principles,
            List<Pattern.Step> steps,
            List<String> conditions,
            List<Because> because) {
        public FindingReport {
            steps = List.copyOf(steps);
            conditions = List.copyOf(conditions);
            principles = List.copyOf(principles);
            because = List.copyOf(because);
        }
    }

    /**
     * An action proposed here.
     *
     * @param horizon now (90 days), next (three to nine months) or later
     * @param priorityIndex rounded to one place; empty where it would show what few people answered
     * @param principles what it serves: of the weak criteria it raises, or else of the findings that call for it
     * @param raises the criteria it lifts, the main one first
     * @param calledForBy findings, in their order
     * @param needs recommended actions that come first
     * @param unlocks recommended actions that it comes before
     * @param notIf circumstances under which the standard advises against it
     * @param doNot what to avoid while doing it
     */
    public record RecommendationReport(
            int rank,
            String action,
            String title,
            String horizon,
            String tier,
            Optional<BigDecimal> priorityIndex,
            FactorReport factors,
            List<String> principles,
            List<String> raises,
            List<String> calledForBy,
            List<String> needs,
            List<String> unlocks,
            String why,
            String firstStep,
            String doneWhen,
            String lead,
            int effort,
            List<String> preconditions,
            List<String> notIf,
            List<String> doNot,
            List<Because> because) {
        public RecommendationReport {
            principles = List.copyOf(principles);
            raises = List.copyOf(raises);
            calledForBy = List.copyOf(calledForBy);
            needs = List.copyOf(needs);
            unlocks = List.copyOf(unlocks);
            preconditions = List.copyOf(preconditions);
            notIf = List.copyOf(notIf);
            doNot = List.copyOf(doNot);
            because = List.copyOf(because);
        }
    }

    /** The factors of a priority index, rounded to three places (content brief 6.3); what few people answered is left out. */
    public record FactorReport(
            Optional<BigDecimal> benefit,
            BigDecimal pattern,
            BigDecimal urgency,
            Optional<BigDecimal> confidence,
            Optional<BigDecimal> consensus,
            BigDecimal effort,
            List<TargetReport> targets) {
        public FactorReport {
            targets = List.copyOf(targets);
        }
    }

    /** How much a criterion weighs, rounded to three places (content brief 6.2); what few people answered is left out. */
    public record TargetReport(
            String criterion,
            Optional<BigDecimal> severity,
            BigDecimal weight,
            BigDecimal phase,
            BigDecimal type,
            Optional<BigDecimal> need,
            Optional<BigDecimal> leverage,
            Optional<BigDecimal> total) {}

    /**
     * An action left alone.
     *
     * @param by findings, rules and limits that hold it back
     */
    public record Suppressed(String action, String title, List<String> by, String reason) {
        public Suppressed {
            by = List.copyOf(by);
        }
    }

    /** A criterion worth protecting. */
    public record Strength(String criterion, String statement, String principle, List<Because> because) {
        public Strength {
            because = List.copyOf(because);
        }
    }

    /**
     * A pattern or guard that one condition, which fails by little, keeps from holding.
     *
     * @param text the condition in words
     * @param subject the fact, criterion or group it speaks of
     * @param actual what was found
     * @param operator as written in the rule
     * @param required what the rule asks for
     */
    public record NearMiss(
            String id,
            String title,
            String tier,
            String rule,
            String text,
            String subject,
            Object actual,
            String operator,
            List<Object> required) {
        public NearMiss {
            required = List.copyOf(required);
        }
    }

    /**
     * Something unknown that would settle findings for which something known speaks.
     *
     * @param item a criterion or fact
     * @param kind criterion or fact
     * @param text what is asked
     * @param settles the findings it would settle or bring closer to being settled
     * @param split how far its possible answers, each as likely, split what is concluded: for each finding the chance
     *     that two answers differ in it, summed
     * @param outcomes what follows from which answers; answers with the same outcome stand together
     */
    public record Question(
            String item, String kind, String text, List<String> settles, BigDecimal split, List<Outcome> outcomes) {
        public Question {
            settles = List.copyOf(settles);
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * What follows from some answers to a question.
     *
     * @param answers levels, words or comparisons with a number
     * @param holds findings that would hold
     * @param excluded findings that would not
     * @param open findings that something else leaves open
     */
    public record Outcome(List<String> answers, List<String> holds, List<String> excluded, List<String> open) {
        public Outcome {
            answers = List.copyOf(answers);
            holds = List.copyOf(holds);
            excluded = List.copyOf(excluded);
            open = List.copyOf(open);
        }
    }

    /** How to read the diagnosis; {@code about} is a finding, fact or criterion, or all {@link #ANSWERS}. */
    public record Warning(String about, String text) {

        /** Nothing was answered by a level, or little was. */
        public static final String ANSWERS = "answers";
    }
}
