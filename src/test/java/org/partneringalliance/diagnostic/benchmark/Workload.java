package org.partneringalliance.diagnostic.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.assessment.Answer;
import org.partneringalliance.diagnostic.assessment.Assessment;
import org.partneringalliance.diagnostic.assessment.Organisation;
import org.partneringalliance.diagnostic.assessment.Response;

/** Assessments to measure with: the facts of a sample partnership, and answers that chance gives around one level a criterion. */
public enum Workload {
    /** Seven organisations with one respondent and 30 answers each. */
    SMALL(7, 7, 30),
    /** Six organisations with two respondents each, who answer every criterion. */
    TYPICAL(6, 12, Integer.MAX_VALUE),
    /** As many organisations and respondents as a document may have, who answer every criterion. */
    LARGE(500, 2000, Integer.MAX_VALUE);

    private static final List<String> SECTORS = List.of("GOVT", "CSO", "BIZ", "FUND", "COMM", "IGO", "ACAD");
    private static final int HIGHEST_LEVEL = 4;
    private static final int HIGHEST_EVIDENCE = 3;

    private final int organisations;
    private final int respondents;
    private final int answers;

    Workload(int organisations, int respondents, int answers) {
        this.organisations = organisations;
        this.respondents = respondents;
        this.answers = answers;
    }

    /** Those that are named, in capitals; all if none is. */
    static List<Workload> of(String... names) {
        return names.length == 0
                ? List.of(values())
                : Stream.of(names).map(Workload::valueOf).toList();
    }

    /** In small letters. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The assessment. */
    public Assessment assessment() {
        return assessment(organisations, respondents, answers, 1);
    }

    /** An assessment like it for each seed. */
    public Assessment assessment(int seed) {
        return assessment(organisations, respondents, answers, seed);
    }

    /** A typical assessment with more people. */
    public static Assessment withRespondents(int respondents) {
        return assessment(Math.min(LARGE.organisations, respondents / 2), respondents, TYPICAL.answers, 1);
    }

    private static Assessment assessment(int organisations, int respondents, int answers, int seed) {
        Assessment sample = Loaded.assessment("coastal-waste");
        Random random = new Random(seed);
        List<String> asked =
                Loaded.standard().criteria().keySet().stream().limit(answers).toList();
        List<Double> means =
                asked.stream().map(criterion -> 1 + 2 * random.nextDouble()).toList();
        List<Response> responses = new ArrayList<>();
        for (int person = 0; person < respondents; person++) {
            SortedMap<String, Answer> given = new TreeMap<>();
            for (int index = 0; index < asked.size(); index++) {
                long level = Math.round(means.get(index) + 0.8 * random.nextGaussian());
                given.put(
                        asked.get(index),
                        new Answer.Scored(
                                (int) Math.max(0, Math.min(HIGHEST_LEVEL, level)),
                                random.nextInt(HIGHEST_EVIDENCE + 1)));
            }
            responses.add(new Response("r" + person, "o" + person % organisations, given));
        }
        List<Organisation> members = new ArrayList<>();
        for (int index = 0; index < organisations; index++) {
            List<String> roles = index == 0 ? List.of("LEAD", "HOST") : List.of();
            members.add(new Organisation("o" + index, "", SECTORS.get(index % SECTORS.size()), roles));
        }
        return new Assessment(sample.partnership(), sample.date(), members, responses, Optional.empty());
    }
}
