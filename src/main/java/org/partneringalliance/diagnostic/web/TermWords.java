package org.partneringalliance.diagnostic.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.standard.Term;

/** Recognises the terms of a glossary in texts, also in the plural. Immutable. */
final class TermWords {

    private final Map<String, String> ids = new TreeMap<>();
    private final Pattern pattern;

    TermWords(Map<String, Term> glossary) {
        glossary.values().forEach(term -> forms(term.term()).forEach(form -> ids.putIfAbsent(form, term.id())));
        String words = ids.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        // Without terms nothing is found.
        this.pattern = Pattern.compile(
                words.isEmpty() ? "(?!)" : "(?<![\\w-])(?:" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    /** Where terms stand in a text, longer ones first where they overlap. */
    Pattern pattern() {
        return pattern;
    }

    /** The term that a found word is of. */
    Optional<String> id(String found) {
        return Optional.ofNullable(ids.get(found.toLowerCase(Locale.ROOT)));
    }

    /** How a heading of the glossary is written in a text: "Accountability, mutual" as "mutual accountability". */
    private static Set<String> forms(String heading) {
        String plain = heading.replaceAll("\\s*\\(.*\\)", "").toLowerCase(Locale.ROOT);
        Set<String> forms = new LinkedHashSet<>();
        int comma = plain.indexOf(", ");
        if (comma < 0) {
            plurals(plain, forms);
            return forms;
        }
        String noun = plain.substring(0, comma);
        String kind = plain.substring(comma + 2);
        forms.add(kind + " " + noun);
        forms.add(noun + " " + kind);
        if (noun.contains(" ")) {
            plurals(noun, forms);
        }
        return forms;
    }

    private static void plurals(String word, Set<String> forms) {
        forms.add(word);
        forms.add(word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s");
    }
}
