package org.partneringalliance.diagnostic.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.partneringalliance.diagnostic.problem.Place;
import org.partneringalliance.diagnostic.problem.Problem;
import org.partneringalliance.diagnostic.rule.Lexer.Token;

/** Reads the annotations of one rule: each known, once, and with one text. What is wrong with any is in the problems. */
final class AnnotationReader {

    private static final String POINTS = "points";
    private static final Set<String> ANNOTATIONS = Set.of("principles", "tier", "urgency", POINTS);

    private final String file;
    private final List<Token> tokens;
    private final RuleDescr descriptor;

    /**
     * @param tokens the whole text of the rule, for the places of annotations
     * @param descriptor what the stock parser made of it
     */
    AnnotationReader(String file, List<Token> tokens, RuleDescr descriptor) {
        this.file = file;
        this.tokens = tokens;
        this.descriptor = descriptor;
    }

    /** Everything wrong with the annotations as such; whether the rule may have them is asked later. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        descriptor.getAnnotations().forEach(annotation -> check(annotation, problems));
        return problems;
    }

    /** The principles served, in the order written; none if there is no such annotation. */
    List<String> principles() {
        String words = text("principles");
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(",", -1)).map(String::strip).toList();
    }

    /** The points of a rule without problems; 0 if there is no such annotation. */
    int points() {
        String text = text(POINTS);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** The text of an annotation; empty if there is none. */
    String text(String name) {
        AnnotationDescr annotation = descriptor.getAnnotation(name);
        String value = annotation == null ? "" : String.valueOf(annotation.getValue());
        return value.length() < 2 ? "" : value.substring(1, value.length() - 1).strip();
    }

    private void check(AnnotationDescr annotation, List<Problem> problems) {
        String name = annotation.getName();
        Place place = new Place(file, line(name), 0);
        if (occurrences(name) > 1) {
            problems.add(Problem.at(place, "@" + name + " stands more than once"));
        }
        if (!ANNOTATIONS.contains(name)) {
            problems.add(Problem.notAllowed(place, "unknown annotation", name, ANNOTATIONS));
        } else if (!annotation.getValueMap().keySet().equals(Set.of("value"))
                || !String.valueOf(annotation.getValue()).matches("\"[^\"]*\"")
                || text(name).isEmpty()) {
            problems.add(Problem.notOfForm(
                    place,
                    "an annotation holds one text in double quotes",
                    String.valueOf(annotation.getValueMap()),
                    "@" + name + "(\"...\")"));
        } else if (name.equals(POINTS) && !text(name).matches("[1-9]")) {
            problems.add(Problem.notOfForm(
                    place, "this is no number of points", text(name), "@points(\"1\") to @points(\"9\")"));
        }
    }

    private long occurrences(String annotation) {
        return positions(annotation).count();
    }

    private int line(String annotation) {
        return positions(annotation)
                .map(index -> tokens.get(index).line())
                .findFirst()
                .orElse(0);
    }

    private IntStream positions(String annotation) {
        return IntStream.range(1, tokens.size())
                .filter(index ->
                        tokens.get(index - 1).is("@") && tokens.get(index).is(annotation));
    }
}
