package org.partneringalliance.diagnostic.web;

import java.util.Map;
import org.partneringalliance.diagnostic.http.RuleEntries;

/** What rules are and do, in plain words. */
public final class RuleWords {

    private static final Map<String, String> KINDS = Map.of(
            "phase", "points to phase",
            "type", "speaks for type",
            "diagnose", "finds",
            "weak", "finds weak:",
            "protect", "finds worth protecting:",
            "urgent", "makes more urgent:",
            "subsume", "reports under another:",
            "call", "calls for",
            "suppress", "holds back");

    private static final Map<String, String> LAYERS = Map.of(
            "profile", "Phase and type from facts",
            "guards", "Whether the answers can be trusted",
            "criteria", "Weak and strong criteria",
            "patterns", "Patterns",
            "composite-patterns", "Patterns made of findings",
            "relations", "Between findings",
            "actions", "Which actions are called for or held back");

    private RuleWords() {}

    /** For instance "finds DX-02"; a variable is said in words. */
    public static String concludes(RuleEntries.Entry rule) {
        String of = rule.conclusion().of();
        String said = of.startsWith("$") ? "whatever its conditions name" : of;
        return verb(rule) + " " + said;
    }

    /** What it does with what it concludes about, for instance "finds". */
    public static String verb(RuleEntries.Entry rule) {
        return KINDS.getOrDefault(rule.conclusion().kind(), rule.conclusion().kind());
    }

    /** What the rules of a layer are about. */
    public static String layer(String stratum) {
        return LAYERS.getOrDefault(stratum, stratum);
    }
}
