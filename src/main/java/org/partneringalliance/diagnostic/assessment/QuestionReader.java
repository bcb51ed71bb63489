package org.partneringalliance.diagnostic.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import org.partneringalliance.diagnostic.standard.Standard;
import tools.jackson.databind.JsonNode;

/**
 * Reads a question about the diagnosis of a document, in one request with it:
 *
 * <pre>
 * {"assessment": {...}, "of": "DX-02", "question": "clear", "audience": "partner", "keep": ["GOV-1.1"]}
 * </pre>
 *
 * A request is refused whole if anything in it is wrong, naming every problem by JSON pointer. Immutable and safe to share
 * between threads.
 */
public final class QuestionReader {

    private static final int MOST_KEPT = 500;

    private final Standard standard;
    private final AssessmentReader assessments;
    private final Collection<String> subjects;
    private final Map<String, List<String>> words;

    /**
     * A reader of questions.
     *
     * @param subjects what may be asked about
     * @param words the allowed words of each further key; the first of them holds if the key is left out, unless the key is
     *     {@code question}, which is required
     */
    public QuestionReader(Standard standard, Collection<String> subjects, Map<String, List<String>> words) {
        this.standard = standard;
        this.assessments = new AssessmentReader(standard);
        this.subjects = List.copyOf(subjects);
        this.words = Map.copyOf(words);
    }

    /**
     * A question about an assessment.
     *
     * @param of what it is about
     * @param words by key
     * @param keep criteria that may not be changed
     */
    public record Request(Assessment assessment, String of, Map<String, String> words, Set<String> keep) {}

    /**
     * Reads a request in UTF-8.
     *
     * @throws MalformedDocumentException if it is not JSON
     * @throws ProblemsException as {@link #read(JsonNode)}
     */
    public Request read(byte[] json) {
        return read(DocumentParser.parse(json));
    }

    /**
     * Reads a request.
     *
     * @param request from {@link DocumentParser}
     * @throws ProblemsException with every problem; lists as many as {@link AssessmentReader#read(byte[])}
     */
    public Request read(JsonNode request) {
        FoundProblems problems = new FoundProblems();
        Set<String> keys = new TreeSet<>(words.keySet());
        keys.addAll(List.of("assessment", "of", "keep"));
        Optional<Request> read = new DocumentValue(request, () -> Place.of(""), problems)
                .object(keys)
                .flatMap(this::request);
        problems.refuse("The request");
        return read.orElseThrow();
    }

    private Optional<Request> request(DocumentObject request) {
        Optional<Assessment> assessment = request.required("assessment").flatMap(assessments::read);
        Optional<String> of = request.required("of")
                .flatMap(value -> value.oneOf("this is no pattern, guard, action or criterion", subjects));
        Map<String, String> chosen = new TreeMap<>();
        words.forEach((key, allowed) -> word(request, key, allowed).ifPresent(word -> chosen.put(key, word)));
        Set<String> keep = request.optional("keep").map(this::criteria).orElseGet(TreeSet::new);
        return assessment.flatMap(known -> of.map(subject -> new Request(known, subject, chosen, keep)));
    }

    private static Optional<String> word(DocumentObject request, String key, List<String> allowed) {
        Optional<DocumentValue> value = key.equals("question") ? request.required(key) : request.optional(key);
        return value.isEmpty()
                ? allowed.stream().findFirst()
                : value.get().oneOf("this is not a value of '" + key + "'", allowed);
    }

    private Set<String> criteria(DocumentValue value) {
        Set<String> criteria = new TreeSet<>();
        value.elements(MOST_KEPT)
                .forEach(element -> element.oneOf(
                                "this is no criterion that is asked",
                                standard.criteria().keySet())
                        .ifPresent(criteria::add));
        return criteria;
    }
}
