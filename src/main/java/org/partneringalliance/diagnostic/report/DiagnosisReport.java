package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * A diagnosis as it is handed to partners, in words: every file that is made of it prints this and nothing else, so that no
 * two can differ. It says nothing about a single person, and of single groups only what rests on enough respondents.
 * Immutable; equal assessments give an equal value.
 *
 * @param title what was assessed
 * @param date of the occasion; empty if it is not stated
 * @param basis what it rests on, as labels and texts
 * @param warnings how far it can be trusted
 * @param horizons what to do now, next and later; those with steps only
 * @param nextQuestions what would settle open findings
 * @param profile by area
 * @param reading how to read it
 * @param appendices what changed since the last round, and the action plan
 */
public record DiagnosisReport(
        String title,
        Optional<LocalDate> date,
        List<Labelled> basis,
        List<String> warnings,
        List<Horizon> horizons,
        List<Found> findings,
        List<LeftAlone> leftAlone,
        List<Strength> strengths,
        List<Asked> nextQuestions,
        List<AreaRow> profile,
        List<Labelled> reading,
        List<Appendix> appendices) {

    public DiagnosisReport {
        basis = List.copyOf(basis);
        warnings = List.copyOf(warnings);
        horizons = List.copyOf(horizons);
        findings = List.copyOf(findings);
        leftAlone = List.copyOf(leftAlone);
        strengths = List.copyOf(strengths);
        nextQuestions = List.copyOf(nextQuestions);
        profile = List.copyOf(profile);
        reading = List.copyOf(reading);
        appendices = List.copyOf(appendices);
    }

    /**
     * The report of a diagnosis.
     *
     * @param assessment what the diagnosis was made from
     */
    public static DiagnosisReport of(Standard standard, Assessment assessment, Diagnosis diagnosis) {
        return of(standard, assessment, diagnosis, List.of(), List.of());
    }

    /**
     * The report of a diagnosis, with what the partnership adds to it.
     *
     * @param cautions how far it can be trusted, by what is not in the assessment
     * @param appendices what other rounds and the action plan say
     */
    public static DiagnosisReport of(
            Standard standard,
            Assessment assessment,
            Diagnosis diagnosis,
            List<String> cautions,
            List<Appendix> appendices) {
        return new ReportDraft(standard, assessment, diagnosis).report(cautions, appendices);
    }

    /** A text with what it is about. */
    public record Labelled(String label, String text) {}

    /** The steps of one span of time. */
    public record Horizon(String title, List<Step> steps) {
        public Horizon {
            steps = List.copyOf(steps);
        }
    }

    /**
     * An action proposed here.
     *
     * @param action its id
     * @param tier what kind of step it is
     * @param avoid what not to do meanwhile
     */
    public record Step(
            int rank,
            String action,
            String title,
            String tier,
            String why,
            String firstStep,
            String doneWhen,
            String lead,
            List<String> avoid) {
        public Step {
            avoid = List.copyOf(avoid);
        }
    }

    /**
     * A finding.
     *
     * @param tier what it asks of the partners
     * @param partOf the title of the finding it is part of; empty if it stands for itself
     * @param reasons the conditions that held
     */
    public record Found(String id, String title, String tier, String meaning, String partOf, List<String> reasons) {
        public Found {
            reasons = List.copyOf(reasons);
        }
    }

    /** An action to leave alone. */
    public record LeftAlone(String action, String title, String reason) {}

    /** A criterion to protect. */
    public record Strength(String criterion, String statement) {}

    /**
     * A question worth asking.
     *
     * @param item the criterion or fact
     * @param outcomes what follows from which answer
     */
    public record Asked(String item, String text, List<String> outcomes) {
        public Asked {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * An area of the profile.
     *
     * @param rating 0 to 4; empty if nothing was answered or it may not be shown
     */
    public record AreaRow(String area, String title, Optional<BigDecimal> rating, List<CriterionRow> criteria) {
        public AreaRow {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A criterion of the profile. Numbers that may not be shown are empty.
     *
     * @param level 0 to 4
     * @param lowest the lowest group's level
     * @param spread between groups
     * @param unknown share of those who do not know, 0 to 1
     * @param evidence 0 to 3
     * @param organisations that gave a level
     * @param note why numbers are left out; empty if none are
     */
    public record CriterionRow(
            String criterion,
            String statement,
            Optional<BigDecimal> level,
            Optional<BigDecimal> lowest,
            Optional<BigDecimal> spread,
            Optional<BigDecimal> unknown,
            Optional<BigDecimal> evidence,
            int organisations,
            String note) {}
}
