package org.partneringalliance.diagnostic.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.Detail;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Questions;
import org.partneringalliance.diagnostic.diagnosis.Sentences;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/** Why something holds or does not: the tree and the sentences. */
final class WhyAnswer {

    private final Diagnostician diagnostician;
    private final Examination examination;
    private final Query query;
    private final Standard standard;
    private final Sentences sentences;
    private final Trees trees;

    WhyAnswer(Diagnostician diagnostician, Examination examination, Query query) {
        this.diagnostician = diagnostician;
        this.examination = examination;
        this.query = query;
        this.standard = examination.standard();
        this.sentences = new Sentences(standard, query.audience());
        this.trees = new Trees(examination, sentences);
    }

    Explanation explanation() {
        Tree tree = tree();
        boolean holds = examination.holds(query.of());
        return new Explanation(
                query.of(),
                query.question().word(),
                holds,
                sentences(tree, holds),
                cut(tree),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                holds || standard.actions().containsKey(query.of())
                        ? Optional.empty()
                        : Optional.of(Questions.settling(examination, query.of())));
    }

    Tree cut(Tree tree) {
        return switch (query.detail()) {
            case NONE -> tree.alone();
            case LEAVES -> tree.leaves();
            case FULL -> tree;
        };
    }

    Tree tree() {
        Action action = standard.actions().get(query.of());
        if (action == null) {
            return new Trees(examination, sentences).finding(query.of());
        }
        Diagnosis diagnosis = diagnostician.report(examination, Detail.NONE);
        return new ActionTrees(examination, diagnosis, sentences).of(action);
    }

    List<String> sentences(Tree tree, boolean holds) {
        if (standard.actions().containsKey(query.of())) {
            return ofAction(tree, holds);
        }
        return holds ? ofPresent(query.of()) : ofAbsent(tree);
    }

    private List<String> ofAction(Tree tree, boolean holds) {
        List<String> told = new ArrayList<>();
        if (holds) {
            told.add(tree.text());
        }
        for (Tree part : tree.from()) {
            if (part.kind().equals("finding")) {
                told.addAll(ofPresent(part.subject().orElse("")));
            } else {
                told.add(ended(part.text()));
                part.from().stream()
                        .filter(below -> below.kind().equals("limit"))
                        .forEach(below -> told.add(ended(below.text())));
            }
        }
        return told.stream().distinct().toList();
    }

    private List<String> ofPresent(String id) {
        Optional<Pattern> pattern = standard.patternOrGuard(id);
        List<Rule> applied =
                trees.firings(id).map(firing -> firing.rule()).distinct().toList();
        List<String> told = new ArrayList<>();
        told.add(sentences.statement(
                "present",
                Map.of(
                        "id", id,
                        "title", title(id),
                        "meaning", pattern.map(Pattern::meaning).orElseGet(() -> why(id)),
                        "rules",
                                String.join(
                                        " and ", applied.stream().map(Rule::id).toList()),
                        "tier", tier(id))));
        trees.firings(id)
                .flatMap(firing -> sentences
                        .rule(firing.rule().id(), firing.target())
                        .map(WhyAnswer::ended)
                        .map(Stream::of)
                        .orElseGet(() -> conditions(trees.applied(firing), "satisfied")))
                .distinct()
                .forEach(told::add);
        return told;
    }

    private List<String> ofAbsent(Tree tree) {
        List<String> told = new ArrayList<>();
        boolean open = trees.open(query.of());
        Map<String, String> named = Map.of("id", query.of(), "title", title(query.of()));
        told.add(sentences.statement(open ? "open" : "absent", named));
        Stream.of("failed", "withheld", "unknown")
                .flatMap(status -> conditions(tree, status))
                .distinct()
                .forEach(told::add);
        List<String> items = Questions.settling(examination, query.of()).stream()
                .map(Diagnosis.Question::item)
                .toList();
        if (!items.isEmpty()) {
            told.add(sentences.statement("settle", Map.of("id", query.of(), "items", String.join(", ", items))));
        }
        return told;
    }

    private String title(String id) {
        return standard.patternOrGuard(id)
                .map(Pattern::title)
                .or(() -> Optional.ofNullable(standard.criteria().get(id)).map(known -> "'" + known.statement() + "'"))
                .orElse(id);
    }

    private String why(String id) {
        return Optional.ofNullable(standard.criteria().get(id))
                .map(criterion -> criterion.why())
                .orElse("");
    }

    private String tier(String id) {
        return Optional.ofNullable(examination.situation().findings().get(id))
                .map(finding -> finding.tier().name())
                .orElse("");
    }

    /** The conditions with a status, in the order of the tree. */
    private static Stream<String> conditions(Tree tree, String status) {
        boolean leaf = List.of("condition", "present", "absent").contains(tree.kind());
        Stream<String> own = leaf && tree.status().filter(status::equals).isPresent()
                ? Stream.of(ended(tree.text()))
                : Stream.empty();
        return Stream.concat(own, tree.from().stream().flatMap(part -> conditions(part, status)));
    }

    private static String ended(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
