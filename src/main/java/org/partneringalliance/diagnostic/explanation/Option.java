package org.partneringalliance.diagnostic.explanation;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.assessment.Change;
import org.partneringalliance.diagnostic.assessment.Change.Levels;

/**
 * One level that everybody who answered a criterion might give instead.
 *
 * @param evidence raised to this, where the present one would not let the level count
 * @param distance from what is answered now, in levels
 */
record Option(String criterion, int level, Optional<Integer> evidence, BigFraction distance) {

    /** As a change that can be applied. */
    static Change change(Iterable<Option> options) {
        SortedMap<String, Levels> levels = new TreeMap<>();
        SortedMap<String, Integer> evidence = new TreeMap<>();
        for (Option option : options) {
            levels.put(option.criterion(), new Levels.Everybody(option.level()));
            option.evidence().ifPresent(least -> evidence.put(option.criterion(), least));
        }
        return new Change(levels, evidence, new TreeMap<>());
    }
}
