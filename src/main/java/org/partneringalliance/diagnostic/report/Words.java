package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers and short phrases in plain English. */
public final class Words {

    /** A space between words that stay on one line. */
    public static final char KEEP = '\u00A0';

    private static final int PLACES = 2;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private Words() {}

    /** At most two decimals, without zeros at the end. */
    public static String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A share of 1 in percent. */
    public static String percent(BigDecimal share) {
        return number(share.multiply(PERCENT).setScale(0, RoundingMode.HALF_UP)) + "%";
    }

    /** For instance "1 person" or "3 people". */
    public static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** For instance "a, b and c". */
    public static String list(List<String> items) {
        return joined(items, " and ");
    }

    /** For instance "a, b or c". */
    public static String choice(List<String> items) {
        return joined(items, " or ");
    }

    private static String joined(List<String> items, String beforeLast) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + beforeLast + items.get(items.size() - 1);
    }

    /** A sentence without its full stop. */
    public static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** A sentence with exactly one full stop. */
    public static String withStop(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("?") || sentence.endsWith("!") ? sentence : sentence + ".";
    }

    /** The phrase for use inside a sentence; names and abbreviations at its start are kept. */
    public static String inside(String phrase) {
        boolean plain = phrase.length() > 1 && !Character.isUpperCase(phrase.charAt(1));
        return plain ? Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1) : phrase;
    }

    /** The phrase as the start of a sentence. */
    public static String capital(String phrase) {
        return phrase.isEmpty() ? phrase : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }

    /** The start of a hash that people compare. */
    public static String shortened(String hash) {
        String digits = hash.substring(hash.indexOf(':') + 1);
        return digits.substring(0, Math.min(8, digits.length()));
    }
}
