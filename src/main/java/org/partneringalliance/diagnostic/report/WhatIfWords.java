package org.partneringalliance.diagnostic.report;

import java.util.ArrayList;
import java.util.List;
import org.partneringalliance.diagnostic.explanation.Difference;
import org.partneringalliance.diagnostic.explanation.Difference.Changes;
import org.partneringalliance.diagnostic.explanation.Difference.Move;

/** How the difference between two diagnoses is told. */
public final class WhatIfWords {

    private WhatIfWords() {}

    /** How much would be different. */
    public static String headline(Difference difference) {
        List<String> parts = new ArrayList<>();
        count(parts, difference.findings(), "finding", "findings");
        count(parts, difference.recommendations(), "step", "steps");
        return parts.isEmpty()
                ? "Nothing would be different in what is found and advised."
                : Words.capital(Words.list(parts)) + ".";
    }

    private static void count(List<String> parts, Changes changes, String one, String many) {
        add(parts, changes.disappeared().size(), one + " would go", many + " would go");
        add(parts, changes.appeared().size(), one + " would come", many + " would come");
        add(parts, changes.moved().size(), one + " would move", many + " would move");
    }

    private static void add(List<String> parts, int number, String one, String many) {
        if (number > 0) {
            parts.add(Words.count(number, one, many));
        }
    }

    /** A finding or a step with its id. */
    public static String title(String title, String id) {
        return "%s (%s)".formatted(Words.withoutStop(title), id);
    }

    /** True if more than its place among the findings is another. */
    public static boolean countsOtherwise(Move move) {
        return !withoutPlace(move.from()).equals(withoutPlace(move.to()));
    }

    private static String withoutPlace(String standing) {
        return standing.replaceAll("place \\d+", "");
    }

    /** True if a step would come sooner or later than before. */
    public static boolean comesAtAnotherTime(Move move) {
        return !horizon(move.from()).equals(horizon(move.to()));
    }

    private static String horizon(String standing) {
        return standing.split(" ", 2)[0];
    }

    /** From which place to which, for instance "A01 (2 to 1)". */
    public static String places(Move move) {
        String from = move.from().replaceAll("\\D*(\\d+).*", "$1");
        String to = move.to().replaceAll("\\D*(\\d+).*", "$1");
        return "%s (%s to %s)".formatted(move.id(), from, to).replace(' ', Words.KEEP);
    }
}
