package org.partneringalliance.diagnostic.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.databind.JsonNode;

/**
 * Reads a submitted document (design section 6) and refuses it whole if anything in it is wrong, naming every problem by
 * JSON pointer. Immutable and safe to share between threads.
 */
public final class AssessmentReader {

    private static final int LONGEST_NAME = 200;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> KEYS = Set.of("partnership", "organisations", "responses", "date", "previous");
    private static final Set<String> PARTNERSHIP_KEYS = Set.of("name", "facts");

    private final Standard standard;
    private final FactReader facts;
    private final Set<String> criteria;

    /** A reader of documents about the criteria, facts and groups of a standard. */
    public AssessmentReader(Standard standard) {
        this.standard = standard;
        this.facts = new FactReader(standard.facts());
        this.criteria = new LinkedHashSet<>(standard.criteria().keySet());
        this.criteria.addAll(standard.dormant().keySet());
    }

    /**
     * Reads a document in UTF-8.
     *
     * @throws MalformedDocumentException if it is not JSON
     * @throws ProblemsException if it is JSON but not a correct document; lists the first 200 problems by place and, if
     *     there are more, their number
     */
    public Assessment read(byte[] json) {
        return read(DocumentParser.parse(json), Place.of(""));
    }

    /**
     * Reads a document that is part of a larger one.
     *
     * @param document from {@link DocumentParser}
     * @param place where it stands in the larger one, for instance {@code /assessment}
     * @throws ProblemsException as {@link #read(byte[])}
     */
    public Assessment read(JsonNode document, Place place) {
        FoundProblems problems = new FoundProblems();
        Optional<Assessment> assessment = read(new DocumentValue(document, () -> place, problems));
        problems.refuse("The document");
        return assessment.orElseThrow();
    }

    /** A document beside whose problems others are collected; empty if it is not an object. */
    public Optional<Assessment> read(DocumentValue document) {
        return document.object(KEYS).map(this::assessment);
    }

    private Assessment assessment(DocumentObject document) {
        Assessment latest = occasion(document);
        Optional<DocumentValue> previous = document.optional("previous");
        if (previous.isEmpty()) {
            return latest;
        }
        document.required("date");
        return new Assessment(
                latest.partnership(),
                latest.date(),
                latest.organisations(),
                latest.responses(),
                previous.flatMap(value -> value.object(KEYS)).map(earlier -> previous(earlier, latest)));
    }

    private Assessment previous(DocumentObject document, Assessment latest) {
        document.optional("previous")
                .ifPresent(value -> value.refuse("an earlier document holds no earlier document of its own", ""));
        Assessment earlier = occasion(document);
        boolean ordered = earlier.date()
                .flatMap(date -> latest.date().map(date::isBefore))
                .orElse(true);
        Optional<DocumentValue> stated = document.required("date");
        if (!ordered) {
            stated.ifPresent(date -> date.refuse(
                    "the earlier document has to be of an earlier day",
                    latest.date().map(day -> "a date before " + day).orElse("")));
        }
        return earlier;
    }

    /** One document without what came before it. */
    private Assessment occasion(DocumentObject document) {
        OrganisationReader organisationReader = new OrganisationReader(standard.groups());
        List<Organisation> organisations =
                document.required("organisations").map(organisationReader::read).orElse(List.of());
        ResponseReader responseReader = new ResponseReader(criteria, organisationReader.ids());
        return new Assessment(
                document.required("partnership")
                        .flatMap(value -> value.object(PARTNERSHIP_KEYS))
                        .map(this::partnership)
                        .orElseGet(() -> new Partnership("", new TreeMap<>())),
                document.optional("date").flatMap(AssessmentReader::date),
                organisations,
                document.required("responses").map(responseReader::read).orElse(List.of()),
                Optional.empty());
    }

    private Partnership partnership(DocumentObject partnership) {
        return new Partnership(
                partnership
                        .optional("name")
                        .flatMap(name -> name.line(LONGEST_NAME))
                        .orElse(""),
                partnership
                        .optional("facts")
                        .flatMap(DocumentValue::object)
                        .map(facts::read)
                        .orElseGet(TreeMap::new));
    }

    private static Optional<LocalDate> date(DocumentValue value) {
        try {
            Optional<LocalDate> date =
                    value.word().filter(text -> DATE.matcher(text).matches()).map(LocalDate::parse);
            if (date.isPresent()) {
                return date;
            }
        } catch (DateTimeParseException noSuchDay) {
            // Reported below, together with every other form.
        }
        value.refuse("this is not a date", "a day of the calendar, for instance 2026-05-04");
        return Optional.empty();
    }
}
