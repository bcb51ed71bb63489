package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.rule.Conclusion.Kind;
import tools.jackson.databind.JsonNode;

/** Reads one case of a file. Whatever could keep it from failing where it should is refused. */
final class CaseReader {

    private static final String EXPECT = "expect";
    private static final String NOT_EXPECT = "not expect";
    private static final Set<String> KEYS = Set.of("name", "given", EXPECT, NOT_EXPECT);

    private final CaseContext context;
    private final Facts common;

    /**
     * @param common what the standard relates, which every case knows
     */
    CaseReader(CaseContext context, Facts common) {
        this.context = context;
        this.common = common;
    }

    /**
     * The case; of no use if there are problems.
     *
     * @param file relative to the rules folder
     */
    RuleCase read(String file, JsonNode node) {
        node.propertyNames().forEach(key -> context.allows("unknown key of a case", key, KEYS));
        String name = node.path("name").stringValue("");
        if (name.isBlank()) {
            context.notOfForm("a case has no name", "", "name: \"what it shows, in a few words\"");
        }
        if (!node.has(EXPECT) && !node.has(NOT_EXPECT)) {
            context.notOfForm("a case expects nothing", name, "expect or not expect");
        }
        Facts given = GivenReader.read(node.path("given"), common, context);
        return new RuleCase(
                file, context.place().line(), name, given, conclusions(node, EXPECT), conclusions(node, NOT_EXPECT));
    }

    private List<String> conclusions(JsonNode node, String key) {
        JsonNode list = node.path(key);
        List<String> conclusions = new ArrayList<>();
        if (!list.isMissingNode() && (!list.isArray() || list.isEmpty())) {
            context.notOfForm(key + " is no list of conclusions", list.toString(), "[\"DX-02\", \"call A12\"]");
            return conclusions;
        }
        for (JsonNode entry : list) {
            conclusion(entry.stringValue("")).ifPresent(conclusions::add);
        }
        return conclusions;
    }

    /** An id alone stands for {@code diagnose}. */
    private Optional<String> conclusion(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        String word = words.size() == 1 ? Kind.DIAGNOSE.word() : words.get(0);
        String id = words.get(words.size() - 1);
        if (words.size() > 2 || id.isEmpty()) {
            context.notOfForm("this is no conclusion", text, "an id, or call, suppress, weak ... and an id");
            return Optional.empty();
        }
        boolean known = context.allows("unknown conclusion", word, Kind.words())
                && context.allows(
                        "unknown id in a conclusion",
                        id,
                        Kind.of(word).orElseThrow().targets(context.vocabulary()));
        return known ? Optional.of(word + " " + id) : Optional.empty();
    }
}
