package org.partneringalliance.diagnostic.standard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.problem.Problem;

/** Reads every text of a knowledge base as a strict editor would, as far as a machine can. */
final class Editor {

    /** Small letters only, as in the fact "scope", or capitals only, as in the area of that name and some acronyms. */
    private static final Pattern A_WORD = Pattern.compile("[a-z]+|[A-Z]+");

    private final Library library;
    private final List<Passage> passages;
    private final Style style;
    private final Set<String> ids;
    private final Map<String, String> avoided;
    private final Pattern avoidedWords;
    private final List<Problem> problems = new ArrayList<>();

    private Editor(Library library, List<Passage> passages, Style style, Set<String> ids, Map<String, String> avoided) {
        this.library = library;
        this.passages = passages;
        this.style = style;
        this.ids = ids;
        this.avoided = avoided;
        this.avoidedWords = Pattern.compile(
                avoided.keySet().stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<!\\w)(?:", ")(?!\\w)")),
                Pattern.CASE_INSENSITIVE);
    }

    /** @param library without problems */
    static Editor of(Library library) {
        StandardBinder binder = new StandardBinder(library);
        Style style = binder.style();
        Schemas finding = Schemas.finding();
        List<Passage> passages = library.documents().stream()
                .filter(document -> document.kind() != FileKind.STYLE)
                .flatMap(document -> passages(finding, document))
                .toList();
        return new Editor(library, passages, style, ids(library), avoided(style, binder.glossary()));
    }

    private static Stream<Passage> passages(Schemas finding, Document document) {
        return finding.errors(document).stream()
                .map(error -> new Complaint(document, error))
                .filter(complaint -> complaint.keyword().equals("format"))
                .map(complaint -> new Passage(complaint.error().getSchemaNode().asString(), complaint.value()));
    }

    /** What may stand in no text: ids are for machines, names are for people. Codes that are also words are let pass. */
    private static Set<String> ids(Library library) {
        Stream<String> files =
                Stream.of(FileKind.values()).filter(FileKind::folder).flatMap(library::stems);
        Stream<String> lists = Stream.of(FileKind.PHASES, FileKind.GATES, FileKind.TYPES, FileKind.AGREEMENT)
                .flatMap(kind -> library.byId(kind).keySet().stream());
        Stream<String> elements = library.entries(FileKind.GATES)
                .flatMap(gate -> gate.elements("elements").stream())
                .map(element -> element.text("id"));
        Stream<String> facts = library.entries(FileKind.FACTS).map(fact -> fact.text("name"));
        Stream<String> sources = library.entries(FileKind.SOURCES).map(source -> source.text("key"));
        return Stream.of(files, lists, elements, facts, sources)
                .flatMap(each -> each)
                .filter(id -> !A_WORD.matcher(id).matches())
                .collect(Collectors.toSet());
    }

    /** Every word to avoid in small letters, with what to say instead. */
    private static Map<String, String> avoided(Style style, List<Term> glossary) {
        Map<String, String> avoided = new LinkedHashMap<>();
        glossary.forEach(term -> term.insteadOf()
                .forEach(word ->
                        avoided.put(word.toLowerCase(Locale.ROOT), "the word of the glossary: " + term.term())));
        style.avoid()
                .forEach(entry -> entry.words()
                        .forEach(word -> avoided.putIfAbsent(word.toLowerCase(Locale.ROOT), entry.instead())));
        return avoided;
    }

    /** Every complaint, ordered by place. */
    List<Problem> review() {
        for (Passage passage : passages) {
            if (Unwritten.is(passage.text())) {
                complain(passage, "still to be written: " + passage.key(), passage.text(), "the finished text");
            } else {
                reviewSentences(passage);
                reviewQuestion(passage);
                reviewWords(passage);
            }
        }
        passages.stream()
                .filter(passage -> !Unwritten.is(passage.text()))
                .filter(passage -> !style.mayRepeat().contains(passage.key()) && !dormant(passage))
                .collect(Collectors.groupingBy(Passage::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::reviewRepetition);
        new UnusedChecks(library, problems::add).check();
        return problems.stream().distinct().sorted().toList();
    }

    private void reviewSentences(Passage passage) {
        for (String sentence : passage.sentences()) {
            int words = Passage.words(sentence).size();
            if (words > style.longestSentence()) {
                complain(
                        passage,
                        "a sentence has %d words".formatted(words),
                        sentence,
                        "at most %d; make two of it".formatted(style.longestSentence()));
            }
        }
    }

    private void reviewQuestion(Passage passage) {
        if (!passage.asks()) {
            return;
        }
        String text = passage.text().strip();
        List<String> words = Passage.words(text);
        if (!text.endsWith("?") || text.indexOf('?') != text.length() - 1) {
            complain(passage, "a question has one question mark, at its end", text, "");
        }
        if (words.size() > style.longestQuestion()) {
            complain(
                    passage,
                    "a question has %d words".formatted(words.size()),
                    text,
                    "at most %d; ask one thing".formatted(style.longestQuestion()));
        }
        if (passage.open() && words.stream().limit(1).anyMatch(style.closedStarts()::contains)) {
            complain(passage, "yes or no answers this question", text, "one that begins with how, what, who or which");
        }
        if (passage.single()) {
            style.secondAsks().stream()
                    .filter(text::contains)
                    .forEach(second -> complain(
                            passage, "a second question begins within this one", second.strip(), "one question"));
        }
    }

    private void reviewWords(Passage passage) {
        Set<String> seen = new HashSet<>();
        passage.tokens()
                .filter(token -> ids.contains(token) && seen.add(token))
                .forEach(id -> complain(passage, "an id stands in a text", id, "what it is called"));
        Matcher matcher = avoidedWords.matcher(passage.text());
        while (matcher.find()) {
            String found = matcher.group().toLowerCase(Locale.ROOT);
            if (seen.add(found)) {
                complain(passage, "a word to avoid", found, avoided.getOrDefault(found, ""));
            }
        }
    }

    /** Texts of one kind say different things; so, even more, do the levels of one criterion. */
    private void reviewRepetition(List<Passage> alike) {
        List<Passage> compared = alike.stream()
                .filter(passage ->
                        level(passage) || Passage.words(passage.text()).size() >= style.fewestWordsCompared())
                .toList();
        List<Set<String>> triples = compared.stream().map(Passage::triples).toList();
        Map<String, List<Integer>> holders = new LinkedHashMap<>();
        for (int index = 0; index < compared.size(); index++) {
            for (Map.Entry<Integer, Integer> entry :
                    common(index, triples, holders).entrySet()) {
                int earlier = entry.getKey();
                int union = triples.get(index).size() + triples.get(earlier).size() - entry.getValue();
                compare(compared.get(earlier), compared.get(index), (double) entry.getValue() / union);
            }
        }
    }

    /** How many word triples a text has in common with each earlier one; from now on it is an earlier one itself. */
    private static Map<Integer, Integer> common(
            int index, List<Set<String>> triples, Map<String, List<Integer>> holders) {
        Map<Integer, Integer> common = new LinkedHashMap<>();
        for (String triple : triples.get(index)) {
            List<Integer> earlier = holders.computeIfAbsent(triple, key -> new ArrayList<>());
            earlier.forEach(other -> common.merge(other, 1, Integer::sum));
            earlier.add(index);
        }
        return common;
    }

    private void compare(Passage first, Passage second, double similarity) {
        boolean levels =
                level(second) && first.value().document().equals(second.value().document());
        if (similarity >= (levels ? style.similarLevels() : style.similar())) {
            complain(
                    second,
                    "nearly the same text stands at " + first.value().place(),
                    second.text(),
                    levels
                            ? "a level that a respondent can tell from its neighbours"
                            : "what is particular to this entry");
        }
    }

    /** What replaces a criterion may say nearly the same. */
    private static boolean dormant(Passage passage) {
        return passage.value().document().top().child("lifeCycle").node().isObject();
    }

    private static boolean level(Passage passage) {
        return passage.key().equals("anchor");
    }

    private void complain(Passage passage, String message, String found, String allowed) {
        problems.add(Problem.notOfForm(passage.value().place(), message, found, allowed));
    }
}
