package org.partneringalliance.diagnostic.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Because;
import org.partneringalliance.diagnostic.diagnosis.Because.Reason;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.CriterionProfile;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.FindingReport;
import org.partneringalliance.diagnostic.standard.Pattern.Step;
import org.partneringalliance.diagnostic.standard.Standard;

/** How the findings of a diagnosis are told: which stand for themselves, what each is called and what it rests on. */
public final class FindingWords {

    /** The kind of findings that are a single weak criterion. */
    static final String CRITERION = "criterion";

    private final List<FindingReport> findings;
    private final Map<String, CriterionProfile> criteria;
    private final Names names;
    private final ReasonWords reasons;

    public FindingWords(Diagnosis diagnosis, Standard standard) {
        this.findings = diagnosis.findings();
        this.criteria = diagnosis.profile().stream()
                .flatMap(area -> area.criteria().stream())
                .collect(Collectors.toMap(CriterionProfile::criterion, Function.identity()));
        this.names = new Names(standard);
        this.reasons = new ReasonWords(standard);
    }

    /** The findings that stand for themselves, in order. */
    public static List<FindingReport> primary(Diagnosis diagnosis) {
        List<String> ids = diagnosis.findings().stream().map(FindingReport::id).toList();
        return diagnosis.findings().stream()
                .filter(finding -> finding.under().filter(ids::contains).isEmpty())
                .toList();
    }

    /** True if the finding is a single weak criterion. */
    public static boolean single(FindingReport finding) {
        return finding.kind().equals(CRITERION);
    }

    /** The findings that are part of another. */
    public List<FindingReport> below(FindingReport parent) {
        return findings.stream()
                .filter(finding -> finding.under().filter(parent.id()::equals).isPresent())
                .toList();
    }

    /** What it is called, without its id. */
    public static String name(FindingReport finding) {
        return single(finding) ? "Not yet true: " + Words.withoutStop(finding.title()) : finding.title();
    }

    /** What it is called, with its id. */
    public static String title(FindingReport finding) {
        return "%s (%s)".formatted(name(finding), finding.id());
    }

    /** What it asks for, and whether that is urgent. */
    public String tag(FindingReport finding) {
        return names.tier(finding.tier()) + (finding.urgency().equals("high") ? ", urgent" : "");
    }

    /** How a weak criterion stands, and why it matters. */
    public String standing(FindingReport finding) {
        List<Reason> found = finding.because().stream()
                .flatMap(because -> because.conditions().stream())
                .toList();
        String standing = reasons.standing(finding.id(), found);
        return (standing.isEmpty() ? "" : "Now: " + standing + ". ") + finding.meaning();
    }

    /** What speaks for it, line by line. */
    public List<String> because(FindingReport finding) {
        return lines(finding, false);
    }

    /** What makes it more urgent; a rule that speaks of the finding itself does only that. */
    public List<String> urgentBecause(FindingReport finding) {
        return lines(finding, true);
    }

    private List<String> lines(FindingReport finding, boolean urgent) {
        return reasons.of(finding.because().stream()
                .filter(because -> urgent == speaksOf(finding, because))
                .flatMap(because -> because.conditions().stream())
                .filter(reason -> !reason.subject().equals(finding.id()))
                .toList());
    }

    private static boolean speaksOf(FindingReport finding, Because because) {
        return because.conditions().stream().map(Reason::subject).anyMatch(finding.id()::equals);
    }

    /** What steps ask for beside actions of the library, which no list of actions shows. */
    public List<String> practices(FindingReport finding) {
        return finding.steps().stream()
                .filter(step -> !step.practice().isEmpty())
                .map(step -> "To do besides the actions%s: %s".formatted(where(step), step.practice()))
                .toList();
    }

    /** The actions that a practice goes with, and what it waits for. */
    private String where(Step step) {
        String actions = step.actions().map(names::action).collect(Collectors.joining(" or "));
        String outcome = Words.inside(Words.withoutStop(step.waitsFor()));
        return (actions.isEmpty() ? "" : ", with " + actions) + (step.unconditional() ? "" : ", when " + outcome);
    }

    /** Weak criteria by their ids and levels. */
    public String named(Stream<FindingReport> weak) {
        return weak.map(FindingReport::id).map(this::named).collect(Collectors.joining(", "));
    }

    private String named(String id) {
        return id
                + Optional.ofNullable(criteria.get(id))
                        .flatMap(CriterionProfile::score)
                        .map(score -> " (" + Words.number(score) + ")")
                        .orElse("");
    }
}
