package org.partneringalliance.diagnostic.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.cases.RuleCase;
import org.partneringalliance.diagnostic.diagnosis.AskedConditions.Asked;
import org.partneringalliance.diagnostic.http.RuleEntries.Named;
import org.partneringalliance.diagnostic.http.RuleEntries.Whole;

/**
 * What the service answers of a rule, and what else belongs to it for whoever is about to change it. What does not apply is
 * empty.
 *
 * @param whole what the service answers
 * @param sentence all its conditions in one sentence for partners, if they read badly one by one
 * @param when what its conditions ask for, in plain words
 * @param about the texts of the knowledge base on what it concludes
 * @param serves the principles it serves
 * @param subsumes patterns that are reported under what it concludes
 * @param readBy the rules that read what it concludes
 * @param casesInShort its cases once more; for the page only
 */
record RuleSheet(
        @JsonUnwrapped Whole whole,
        Optional<String> sentence,
        Asked when,
        Optional<About> about,
        List<Named> serves,
        List<Named> subsumes,
        List<Named> readBy,
        @JsonIgnore List<RuleCase> casesInShort) {

    RuleSheet {
        serves = List.copyOf(serves);
        subsumes = List.copyOf(subsumes);
        readBy = List.copyOf(readBy);
        casesInShort = List.copyOf(casesInShort);
    }

    /** An entry of the knowledge base with its texts. */
    record About(String kind, String id, String title, List<Labelled> texts) {
        About {
            texts = List.copyOf(texts);
        }
    }

    /** A text, and which of an entry it is. */
    record Labelled(String label, String text) {}
}
