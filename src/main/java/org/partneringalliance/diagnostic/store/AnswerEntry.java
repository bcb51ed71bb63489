package org.partneringalliance.diagnostic.store;

/**
 * What somebody answered about a criterion.
 *
 * @param level 0 to 4, {@code unknown} or {@code not-applicable}
 * @param evidence 0 to 3
 * @param comment may be empty
 */
public record AnswerEntry(String criterion, String level, int evidence, String comment) {}
