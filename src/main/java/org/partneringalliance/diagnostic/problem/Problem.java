package org.partneringalliance.diagnostic.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * One thing wrong with an input. Texts that do not apply are empty, never null.
 *
 * @param place where it is
 * @param message what is wrong, in one sentence without a full stop
 * @param found what stands there
 * @param allowed what may stand there
 * @param nearest the allowed word that looks most like what was found
 * @param check what was looked for
 */
public record Problem(Place place, String message, String found, String allowed, String nearest, Check check)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::message).thenComparing(Problem::found);

    /** Longest piece of an input that is repeated in a message. */
    private static final int LONGEST_FOUND = 120;

    public Problem {
        found = found.length() <= LONGEST_FOUND ? found : found.substring(0, cut(found)) + "...";
    }

    /** Where a long text is cut; never within a character. */
    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_FOUND - 1)) ? LONGEST_FOUND - 1 : LONGEST_FOUND;
    }

    /** A problem that no named check found. */
    public Problem(Place place, String message, String found, String allowed, String nearest) {
        this(place, message, found, allowed, nearest, Check.UNNAMED);
    }

    /** A problem that its message describes completely. */
    public static Problem at(Place place, String message) {
        return new Problem(place, message, "", "", "");
    }

    /** A problem with a word that is not one of those allowed. */
    public static Problem notAllowed(Place place, String message, String found, Collection<String> allowed) {
        return new Problem(
                place,
                message,
                found,
                allowed.stream().sorted().collect(Collectors.joining(", ")),
                NearestMatch.to(found, allowed).orElse(""));
    }

    /** A problem with a value that is not of the form described. */
    public static Problem notOfForm(Place place, String message, String found, String allowed) {
        return new Problem(place, message, found, allowed, "");
    }

    /** The same problem, found by a check. */
    public Problem foundBy(Check named) {
        return new Problem(place, message, found, allowed, nearest, named);
    }

    /** The same problem at another place. */
    public Problem at(Place other) {
        return new Problem(other, message, found, allowed, nearest, check);
    }

    /** True if the input is refused for it. */
    public boolean refuses() {
        return check.severity() == Check.Severity.ERROR;
    }

    /** Ordered by place, message and what was found. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** One line for a terminal or a log. */
    @Override
    public String toString() {
        return place + ": " + withoutPlace() + (check.id().isEmpty() ? "" : " [" + check.id() + "]");
    }

    /** The same where its place and the check are told otherwise. */
    public String withoutPlace() {
        StringBuilder line = new StringBuilder(message);
        append(line, "; found ", found);
        if (!nearest.isEmpty()) {
            line.append("; did you mean ").append(nearest).append('?');
        }
        append(line, "; allowed: ", shortened(allowed));
        return line.toString();
    }

    private static void append(StringBuilder line, String label, String text) {
        if (!text.isEmpty()) {
            line.append(label).append(text);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 2 * LONGEST_FOUND ? text : text.substring(0, 2 * LONGEST_FOUND) + "...";
    }
}
