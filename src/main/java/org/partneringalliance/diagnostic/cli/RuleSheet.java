package org.partneringalliance.diagnostic.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.AskedConditions.Asked;

/**
 * A rule with everything that belongs to it, for whoever is about to change it. What does not apply is empty.
 *
 * @param text its file
 * @param sentence all its conditions in one sentence for partners, if they read badly one by one
 * @param when what its conditions ask for, in plain words
 * @param about what the knowledge base says of what it concludes
 * @param serves the principles it serves
 * @param actions what follows when it holds, in the order of the advice
 * @param heldBack actions that are left alone when it holds
 * @param subsumes patterns that are reported under what it concludes
 * @param subsumedBy patterns under which it is reported
 * @param readBy the rules that read what it concludes
 */
record RuleSheet(
        @JsonUnwrapped RuleLine rule,
        String text,
        Optional<String> sentence,
        Asked when,
        Optional<About> about,
        List<Case> cases,
        List<Named> serves,
        List<Following> actions,
        List<Named> heldBack,
        List<Named> subsumes,
        List<Named> subsumedBy,
        List<Named> readBy) {

    RuleSheet {
        cases = List.copyOf(cases);
        serves = List.copyOf(serves);
        actions = List.copyOf(actions);
        heldBack = List.copyOf(heldBack);
        subsumes = List.copyOf(subsumes);
        subsumedBy = List.copyOf(subsumedBy);
        readBy = List.copyOf(readBy);
    }

    /** An entry of the knowledge base with its texts. */
    record About(String kind, String id, String title, List<Labelled> texts) {
        About {
            texts = List.copyOf(texts);
        }
    }

    /** A text, and which of an entry it is. */
    record Labelled(String label, String text) {}

    /** A case by its name and what it expects. */
    record Case(String name, List<String> expect, List<String> notExpect) {
        Case {
            expect = List.copyOf(expect);
            notExpect = List.copyOf(notExpect);
        }
    }

    /** An entry of the knowledge base, or a rule, by its title. */
    record Named(String id, String title) {}

    /**
     * An action by its title.
     *
     * @param step the step of the advice it belongs to, from 1
     * @param waitsFor the outcome it waits for; empty for most
     */
    record Following(int step, String id, String title, Optional<String> waitsFor) {}
}
