package org.partneringalliance.diagnostic.fact;

import java.util.Set;

/**
 * The name of one thing that can be known: a fact type of the rule vocabulary, the subject it speaks of and the field.
 * Examples: {@code Partnership//ageMonths}, {@code Rating/GOV-1.1/score}, {@code Gap/OPS-3.2 HOST OTHERS/size}.
 *
 * @param subject the key fields of the type, joined by a space; empty where the type has none
 */
public record Key(String type, String subject, String field) implements Comparable<Key> {

    private static final Set<String> OF_STANDARD = Set.of("principle", "area", "critical", "weight");

    /** True if it names something that the standard says of a criterion, so that no answer stands behind it. */
    public boolean ofStandard() {
        return type.equals("Rating") && OF_STANDARD.contains(field);
    }

    /** Ordered by type, subject and field. */
    @Override
    public int compareTo(Key other) {
        int byType = type.compareTo(other.type);
        if (byType != 0) {
            return byType;
        }
        int bySubject = subject.compareTo(other.subject);
        return bySubject == 0 ? field.compareTo(other.field) : bySubject;
    }
}
