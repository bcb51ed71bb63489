package org.partneringalliance.diagnostic.cli;

import java.util.List;
import org.partneringalliance.diagnostic.standard.Unwritten;

/** The entry of the knowledge base for a new pattern or guard, with every text still to be written. */
final class NewEntry {

    private NewEntry() {}

    /** What a pattern needs. */
    static String pattern(String id, String title) {
        return begun(id, title)
                + "steps:\n"
                + "  - practice: "
                + unwritten("what to do first; better still, put an action of the library under the key do");
    }

    /** What a guard needs. */
    static String guard(String id, String title) {
        return begun(id, title) + "steps: []\n"
                + line("warning", "how to read the rest of the diagnosis while this holds");
    }

    private static String begun(String id, String title) {
        return "id: \"" + id + "\"\ntitle: \"" + title + "\"\n"
                + line("meaning", "what this says about the partners' situation, in words they would accept")
                + line("arises", "how it usually comes about, without blame")
                + line("consequences", "what tends to follow if it is left")
                + list("counterSigns", List.of("a sign that speaks against it although the answers suggest it"))
                + list(
                        "questions",
                        List.of(
                                "what opens the conversation about it?",
                                "how do others see it?",
                                "which step would help most?"));
    }

    private static String line(String key, String wanted) {
        return key + ": " + unwritten(wanted);
    }

    private static String list(String key, List<String> wanted) {
        StringBuilder lines = new StringBuilder(key + ":\n");
        wanted.forEach(text -> lines.append("  - ").append(unwritten(text)));
        return lines.toString();
    }

    private static String unwritten(String wanted) {
        return '"' + Unwritten.asking(wanted) + "\"\n";
    }
}
