package org.partneringalliance.diagnostic.standard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.problem.Problem;

/** Every sentence that the program says has a template, and every slot of a template is one that it fills in. */
final class SentenceChecks {

    private static final List<String> TEXTS = List.of("partner", "consultant");

    private final Library library;
    private final Consumer<Problem> problems;

    SentenceChecks(Library library, Consumer<Problem> problems) {
        this.library = library;
        this.problems = problems;
    }

    void check() {
        for (Document document : library.of(FileKind.SENTENCES)) {
            Located top = document.top();
            checkConditions(top);
            checkRelations(top);
            checkStatements(top);
            top.elements("rules")
                    .forEach(entry -> TEXTS.forEach(key -> checkTemplate(entry.child(key), SentenceSlots.OF_RULES)));
        }
    }

    private void checkConditions(Located top) {
        Map<String, List<String>> types = SentenceSlots.openTypes();
        for (Located entry : top.elements("conditions")) {
            String[] words = entry.text("of").split("\\.", 2);
            if (!types.containsKey(words[0])) {
                unknown(entry, "type with values", words[0], types.keySet());
                continue;
            }
            if (words.length > 1) {
                checkField(entry, words[0], words[1], types);
            }
            checkTemplate(entry.child("about"), SentenceSlots.about(words[0]));
            TEXTS.forEach(key -> checkTemplate(entry.child(key), SentenceSlots.known(words[0])));
        }
        checkComplete(top, "conditions", types.keySet());
    }

    private void checkField(Located entry, String type, String field, Map<String, List<String>> types) {
        Set<String> fields = new TreeSet<>(types.getOrDefault(type, List.of()));
        if (type.equals("Partnership")) {
            library.entries(FileKind.FACTS).map(fact -> fact.text("name")).forEach(fields::add);
        }
        if (!fields.contains(field)) {
            unknown(entry, "field of " + type, field, fields);
        }
    }

    private void checkRelations(Located top) {
        Map<String, Set<String>> types = SentenceSlots.relations();
        for (Located entry : top.elements("relations")) {
            Set<String> slots = types.get(entry.text("of"));
            if (slots == null) {
                unknown(entry, "type that is there or not", entry.text("of"), types.keySet());
            } else {
                List.of("present", "absent").forEach(key -> checkTemplate(entry.child(key), slots));
            }
        }
        checkComplete(top, "relations", types.keySet());
    }

    private void checkStatements(Located top) {
        for (Located entry : top.elements("statements")) {
            SentenceKind.of(entry.text("of"))
                    .ifPresentOrElse(
                            kind -> TEXTS.forEach(key -> checkTemplate(entry.child(key), kind.slots())),
                            () -> unknown(entry, "sentence", entry.text("of"), SentenceKind.words()));
        }
        checkComplete(top, "statements", SentenceKind.words());
    }

    private void checkComplete(Located top, String list, Collection<String> wanted) {
        Set<String> found =
                top.elements(list).stream().map(entry -> entry.text("of")).collect(Collectors.toSet());
        wanted.stream()
                .filter(of -> !found.contains(of))
                .forEach(of -> problems.accept(
                        Problem.at(top.child(list).keyPlace(), "%s has no entry of %s".formatted(list, of))));
    }

    private void checkTemplate(Located template, Set<String> slots) {
        Matcher matcher = Wording.SLOT.matcher(template.text());
        while (matcher.find()) {
            if (!slots.contains(matcher.group(1))) {
                problems.accept(
                        Problem.notAllowed(template.place(), "nothing fills this slot", matcher.group(1), slots));
            }
        }
        String rest = matcher.replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            problems.accept(Problem.notOfForm(
                    template.place(),
                    "a brace that is no part of a slot",
                    template.text(),
                    "a word in small letters between two braces"));
        }
    }

    private void unknown(Located entry, String what, String found, Collection<String> allowed) {
        if (!found.isEmpty()) {
            problems.accept(Problem.notAllowed(entry.child("of").place(), "unknown " + what, found, allowed));
        }
    }
}
