package org.partneringalliance.diagnostic.http;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Partnership;
import org.partneringalliance.diagnostic.assessment.Response;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.explanation.Audit;
import org.partneringalliance.diagnostic.standard.Groups;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * The first diagnoses, made before anybody asks: they load what is loaded on demand, show that all parts fit, and leave the
 * machine warm.
 */
final class WarmUp {

    /** A low level, so that many rules fire. */
    private static final Answer WEAK = new Answer.Scored(1, 1);

    /** So many samples take about as long as the first diagnosis alone. */
    private static final int SAMPLES = 5;

    private WarmUp() {}

    /**
     * Makes a first diagnosis, which is certified, and then some of samples; none is kept.
     *
     * @throws IllegalStateException if engine and certificate disagree, which is a fault of the program
     */
    static void run(Release release) {
        Diagnostician diagnostician = release.diagnostician();
        Examination examination = diagnostician.examine(weakPartnership(release.standard()));
        new Audit(diagnostician, 1).check(examination);
        Json.write(diagnostician.report(examination, Detail.LEAVES));
        release.content().samples().values().stream()
                .limit(SAMPLES)
                .forEach(sample -> Json.write(diagnostician.diagnose(sample)));
    }

    /** One organisation, one respondent, every criterion weak. */
    private static Assessment weakPartnership(Standard standard) {
        String sector = standard.groups().sectors().stream()
                .map(Groups.Sector::code)
                .findFirst()
                .orElse("");
        SortedMap<String, Answer> answers = new TreeMap<>();
        standard.criteria().keySet().forEach(criterion -> answers.put(criterion, WEAK));
        return new Assessment(
                new Partnership("", new TreeMap<>()),
                Optional.empty(),
                List.of(new Organisation("o1", "", sector, List.of())),
                List.of(new Response("r1", "o1", answers)),
                Optional.empty());
    }
}
