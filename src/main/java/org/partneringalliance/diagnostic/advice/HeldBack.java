package org.partneringalliance.diagnostic.advice;

import java.util.List;

/**
 * An action left alone, and why.
 *
 * @param by findings, rules, or words for a rule of sequencing; in alphabetical order
 */
public record HeldBack(String action, List<String> by) {
    public HeldBack {
        by = by.stream().sorted().distinct().toList();
    }
}
