package org.partneringalliance.diagnostic.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.partneringalliance.diagnostic.assessment.DocumentParser;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.problem.ProblemsException;
import tools.jackson.databind.JsonNode;

/**
 * Reads drafts of rules and cases: {@code {"files": {"patterns/x/DX-62-some-words.drl": "rule ...", "...": null}}}. A text
 * takes the place of the file of that name, or stands beside the others; null takes the file away.
 */
final class DraftReader {

    private static final int MOST_FILES = 100;
    private static final int LONGEST_NAME = 120;
    private static final Place ROOT = Place.of("");
    private static final Place FILES = Place.of("/files");

    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_-]{1,80}/){1,5}[A-Za-z0-9_.-]{1,80}(?:\\.drl|\\.cases\\.yaml)");

    private DraftReader() {}

    /**
     * The drafts by file name; empty for a file that is taken away.
     *
     * @throws ProblemsException with every problem of the request's form; the drafts themselves are not looked into
     */
    static SortedMap<String, Optional<String>> read(byte[] json) {
        JsonNode body = DocumentParser.parse(json);
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, Optional<String>> drafts = new TreeMap<>();
        if (!body.isObject() || !body.path("files").isObject()) {
            problems.add(Problem.notOfForm(
                    body.isObject() ? FILES : ROOT,
                    "an object with drafts by file name is needed here",
                    body.isObject() ? kind(body.path("files")) : kind(body),
                    "{\"files\": {\"patterns/governance/DX-62-some-words.drl\": \"rule ...\"}}"));
        } else {
            body.propertyNames().stream()
                    .filter(key -> !key.equals("files"))
                    .forEach(key ->
                            problems.add(Problem.notAllowed(ROOT.child(key), "unknown key", key, List.of("files"))));
            body.path("files").properties().forEach(entry -> read(entry, drafts, problems));
            if (drafts.size() > MOST_FILES) {
                problems.add(Problem.notOfForm(
                        FILES, "there are too many drafts", String.valueOf(drafts.size()), "at most " + MOST_FILES));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The request", problems);
        }
        return drafts;
    }

    private static void read(
            Map.Entry<String, JsonNode> entry, Map<String, Optional<String>> drafts, List<Problem> problems) {
        String name = entry.getKey();
        JsonNode text = entry.getValue();
        if (!NAME.matcher(name).matches()) {
            problems.add(Problem.notOfForm(
                    FILES.child(name.substring(0, Math.min(name.length(), LONGEST_NAME))),
                    "this is no name of a file of rules or cases",
                    name,
                    "folder/NAME.drl or folder/NAME.cases.yaml, below the rules folder"));
        } else if (!text.isString() && !text.isNull()) {
            problems.add(Problem.notOfForm(
                    FILES.child(name), "the whole text of the file is needed here", kind(text), "a text, or null"));
        } else {
            drafts.put(name, text.isNull() ? Optional.empty() : Optional.of(text.stringValue()));
        }
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
