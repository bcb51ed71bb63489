package org.partneringalliance.diagnostic.standard;

import java.util.Comparator;

/** Orders ids as people count: A2 before A10, PRO-1.2 before PRO-1.10. */
final class NaturalOrder {

    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("[0-9]+");

    /** Numbers are compared with this many digits. */
    private static final int DIGITS = 20;

    private NaturalOrder() {}

    /** The order of ids of one kind. */
    static Comparator<String> ofIds() {
        return Comparator.comparing(NaturalOrder::padded).thenComparing(Comparator.naturalOrder());
    }

    private static String padded(String id) {
        return NUMBER.matcher(id)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }
}
