package org.partneringalliance.diagnostic.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Declared;
import org.partneringalliance.diagnostic.report.DiagnosisReport.Labelled;
import org.partneringalliance.diagnostic.standard.PartnershipType;
import org.partneringalliance.diagnostic.standard.Phase;
import org.partneringalliance.diagnostic.standard.Standard;

/** What a report rests on, and how it is to be read. */
final class ReportBasis {

    private final Standard standard;
    private final Assessment assessment;
    private final Diagnosis diagnosis;

    ReportBasis(Standard standard, Assessment assessment, Diagnosis diagnosis) {
        this.standard = standard;
        this.assessment = assessment;
        this.diagnosis = diagnosis;
    }

    String title() {
        String name = assessment.partnership().name().strip();
        return name.isEmpty() ? "Partnership without a name" : name;
    }

    List<Labelled> basis() {
        List<Labelled> basis = new ArrayList<>();
        basis.add(new Labelled("Date", assessment.date().map(Object::toString).orElse("not stated")));
        basis.add(new Labelled("Phase", declared(diagnosis.phase(), this::phase)));
        basis.add(new Labelled("Type", declared(diagnosis.type(), this::type)));
        basis.add(new Labelled("Organisations", organisations()));
        basis.add(new Labelled("Respondents", respondents()));
        basis.add(new Labelled(
                "Standard",
                "version %s, %s"
                        .formatted(
                                diagnosis.standard().version(),
                                diagnosis.standard().hash())));
        basis.add(new Labelled("Rules", diagnosis.ruleBase().hash()));
        return basis;
    }

    private String organisations() {
        return assessment.organisations().size() + ": "
                + assessment.organisations().stream().map(ReportBasis::name).collect(Collectors.joining("; "));
    }

    private static String name(Organisation organisation) {
        return organisation.name().isBlank() ? organisation.id() : organisation.name();
    }

    private String respondents() {
        List<Response> scored =
                assessment.responses().stream().filter(Response::gaveLevel).toList();
        long from = scored.stream().map(Response::organisation).distinct().count();
        return "%d, from %d of %d organisations"
                .formatted(scored.size(), from, assessment.organisations().size());
    }

    private static String declared(Declared declared, Function<String, String> name) {
        Optional<String> inferred = declared.inferred().map(name).map(found -> found + " (from the facts)");
        return declared.declared().map(name).or(() -> inferred).orElse("not stated");
    }

    private String phase(String id) {
        return Optional.ofNullable(standard.phases().get(id)).map(Phase::name).orElse(id);
    }

    private String type(String id) {
        return Optional.ofNullable(standard.types().get(id))
                .map(PartnershipType::name)
                .orElse(id);
    }

    /** @param least respondents that a group has to have for its values to be shown */
    List<Labelled> reading(int least) {
        List<Labelled> reading = new ArrayList<>();
        standard.scales()
                .levels()
                .forEach(level -> reading.add(
                        new Labelled("Level %d, %s".formatted(level.level(), level.name()), level.meaning())));
        standard.scales()
                .evidence()
                .forEach(evidence -> reading.add(new Labelled(
                        "Evidence %d, %s".formatted(evidence.evidence(), evidence.name()), evidence.meaning())));
        reading.add(
                new Labelled(
                        "One organisation, one vote",
                        "However many people answer for an organisation, it counts once. What nobody answered is unknown, never bad."));
        reading.add(new Labelled(
                "What is left out",
                ("Nobody's single answer is shown. Where a group has fewer than %d respondents, nothing is said of single"
                                + " groups; a dash stands for what is left out or not known.")
                        .formatted(least)));
        reading.add(
                new Labelled(
                        "What it is for",
                        "The report is a start for the partners' own discussion; it does not grade them or compare them with others."));
        return reading;
    }
}
