package org.partneringalliance.diagnostic.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.assessment.Change.Levels;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.databind.JsonNode;

/**
 * Reads what would be different in an assessment, alone or in one request with it:
 *
 * <pre>
 * {"answers": {"GOV-1.1": 3, "REL-4.1": {"o2": 2}}, "evidence": {"GOV-1.1": 2}, "facts": {"fundingRunwayMonths": 20}}
 * </pre>
 *
 * A level is for everybody or, in an object, for one organisation each. Every key may be left out, though not all of
 * them. A change is refused whole if anything in it is wrong, naming every problem by JSON pointer. Immutable and safe
 * to share between threads.
 */
public final class ChangeReader {

    private static final String LEVELS = "0, 1, 2, 3, 4";
    private static final Set<String> KEYS = Set.of("answers", "evidence", "facts");
    private static final Set<String> REQUEST_KEYS = Set.of("assessment", "change");

    private final Standard standard;
    private final AssessmentReader assessments;
    private final FactReader facts;

    /** A reader of changes to the active criteria and the facts of a standard. */
    public ChangeReader(Standard standard) {
        this.standard = standard;
        this.assessments = new AssessmentReader(standard);
        this.facts = new FactReader(standard.facts());
    }

    /** An assessment and what would be different in it. */
    public record Request(Assessment assessment, Change change) {}

    /**
     * Reads {@code {"assessment": ..., "change": ...}} in UTF-8.
     *
     * @throws MalformedDocumentException if it is not JSON
     * @throws ProblemsException as {@link #read(JsonNode)}
     */
    public Request read(byte[] json) {
        return read(DocumentParser.parse(json));
    }

    /**
     * Reads {@code {"assessment": ..., "change": ...}}.
     *
     * @param request from {@link DocumentParser}
     * @throws ProblemsException with the problems of both; lists as many as {@link AssessmentReader#read(byte[])}
     */
    public Request read(JsonNode request) {
        FoundProblems problems = new FoundProblems();
        Optional<Request> read = new DocumentValue(request, () -> Place.of(""), problems)
                .object(REQUEST_KEYS)
                .flatMap(this::request);
        problems.refuse("The request");
        return read.orElseThrow();
    }

    /**
     * Reads a change alone.
     *
     * @param change from {@link DocumentParser}
     * @param assessment what would be changed
     * @param place where the change stands in a larger document, for instance {@code /change}
     * @throws ProblemsException as {@link #read(JsonNode)}
     */
    public Change read(JsonNode change, Assessment assessment, Place place) {
        FoundProblems problems = new FoundProblems();
        Optional<Change> read = change(new DocumentValue(change, () -> place, problems), listed(assessment));
        problems.refuse("The change");
        return read.orElseThrow();
    }

    private Optional<Request> request(DocumentObject request) {
        Optional<Assessment> assessment = request.required("assessment").flatMap(assessments::read);
        ListedOrganisations organisations =
                assessment.map(ChangeReader::listed).orElseGet(() -> new ListedOrganisations(List.of()));
        Optional<Change> change = request.required("change").flatMap(value -> change(value, organisations));
        return assessment.flatMap(known -> change.map(different -> new Request(known, different)));
    }

    private static ListedOrganisations listed(Assessment assessment) {
        Collection<String> ids =
                assessment.organisations().stream().map(Organisation::id).toList();
        return new ListedOrganisations(ids);
    }

    private Optional<Change> change(DocumentValue value, ListedOrganisations organisations) {
        return value.object(KEYS).map(change -> {
            refuseIfEmpty(value, change);
            return new Change(
                    section(change, "answers")
                            .map(answers -> levels(answers, organisations))
                            .orElseGet(TreeMap::new),
                    section(change, "evidence").map(this::evidence).orElseGet(TreeMap::new),
                    section(change, "facts").map(facts::read).orElseGet(TreeMap::new));
        });
    }

    private void refuseIfEmpty(DocumentValue value, DocumentObject change) {
        if (change.entries().values().stream().allMatch(DocumentValue::isEmptyObject)) {
            value.refuse(
                    "the change is empty",
                    "answers, evidence or facts that would be different, for instance {\"answers\": {\"%s\": 3}}"
                            .formatted(standard.criteria().keySet().iterator().next()));
        }
    }

    private static Optional<DocumentObject> section(DocumentObject change, String key) {
        return change.optional(key).flatMap(DocumentValue::object);
    }

    private SortedMap<String, Levels> levels(DocumentObject answers, ListedOrganisations organisations) {
        SortedMap<String, Levels> levels = new TreeMap<>();
        answers.entries().forEach((criterion, value) -> {
            checkCriterion(criterion, value);
            levels(value, organisations).ifPresent(read -> levels.put(criterion, read));
        });
        return levels;
    }

    private void checkCriterion(String criterion, DocumentValue value) {
        if (standard.dormant().containsKey(criterion)) {
            value.report(at -> Problem.at(
                    at, "the criterion '" + criterion + "' is not in use, so no answer to it counts; leave it out"));
        } else if (!standard.criteria().containsKey(criterion)) {
            value.report(at -> Problem.notAllowed(
                    at, "unknown criterion", criterion, standard.criteria().keySet()));
        }
    }

    private static Optional<Levels> levels(DocumentValue value, ListedOrganisations organisations) {
        if (!value.isObject()) {
            return level(value, LEVELS + ", or levels by organisation").map(Levels.Everybody::new);
        }
        if (value.isEmptyObject()) {
            value.refuse(
                    "no organisation is named", "a level for at least one organisation, or one level for everybody");
        }
        return value.object().map(levels -> byOrganisation(levels, organisations));
    }

    private static Levels byOrganisation(DocumentObject object, ListedOrganisations organisations) {
        SortedMap<String, Integer> levels = new TreeMap<>();
        object.entries().forEach((organisation, value) -> {
            organisations.check(organisation, value);
            level(value, LEVELS).ifPresent(level -> levels.put(organisation, level));
        });
        return new Levels.ByOrganisation(levels);
    }

    private static Optional<Integer> level(DocumentValue value, String allowed) {
        Optional<Integer> level = value.wholeUpTo(AnswerReader.HIGHEST_LEVEL);
        if (level.isEmpty()) {
            value.refuse("this is not a level", allowed);
        }
        return level;
    }

    private SortedMap<String, Integer> evidence(DocumentObject evidence) {
        SortedMap<String, Integer> least = new TreeMap<>();
        evidence.entries().forEach((criterion, value) -> {
            checkCriterion(criterion, value);
            least.put(criterion, AnswerReader.evidence(value));
        });
        return least;
    }
}
