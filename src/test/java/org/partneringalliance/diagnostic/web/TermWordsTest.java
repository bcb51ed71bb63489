package org.partneringalliance.diagnostic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.standard.Term;

class TermWordsTest {

    private static List<String> found(String text, String... headings) {
        Map<String, Term> glossary = new LinkedHashMap<>();
        for (String heading : headings) {
            glossary.put(heading, new Term(heading, heading, "", "", List.of(), List.of()));
        }
        TermWords words = new TermWords(glossary);
        Matcher matcher = words.pattern().matcher(text);
        return matcher.results().map(result -> result.group()).toList();
    }

    @Test
    void theLongerTermIsFoundWhereTwoOverlap() {
        assertThat(found("a conflict of interest", "Interest (underlying)", "Conflict of interest"))
                .containsExactly("conflict of interest");
    }

    @Test
    void pluralsAndTheKindBeforeTheNounAreFound() {
        assertThat(found("Mutual accountability of constituencies", "Accountability, mutual", "Constituency"))
                .containsExactly("Mutual accountability", "constituencies");
    }

    @Test
    void partsOfWordsAreNotFound() {
        assertThat(found("exits exiting re-exit", "Exit")).containsExactly("exits");
    }

    @Test
    void aGlossaryWithoutTermsFindsNothing() {
        assertThat(found("anything")).isEmpty();
    }
}
