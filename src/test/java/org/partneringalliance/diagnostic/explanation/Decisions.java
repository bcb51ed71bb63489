package org.partneringalliance.diagnostic.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.partneringalliance.diagnostic.diagnosis.Audience;
import org.partneringalliance.diagnostic.diagnosis.Diagnostician;
import org.partneringalliance.diagnostic.diagnosis.Examination;
import org.partneringalliance.diagnostic.diagnosis.Sentences;

/**
 * Decides choices of levels as the search for the smallest change does, one after another, to measure it: for the finding
 * that depends on most criteria, of those that a slice of the rules decides.
 */
public final class Decisions {

    private final Slice slice;
    private final List<List<Option>> options;
    private int turn;

    public Decisions(Diagnostician diagnostician, Examination examination) {
        Trees trees = new Trees(examination, new Sentences(examination.standard(), Audience.CONSULTANT));
        Options changeable = new Options(examination, Set.of());
        this.slice = examination.standard().patterns().keySet().stream()
                .map(finding -> new Slice(examination, diagnostician.inference(), trees, changeable, finding))
                .filter(each -> !each.costly())
                .max(Comparator.comparing(each -> each.options().size()))
                .orElseThrow();
        this.options = slice.options().stream().filter(each -> !each.isEmpty()).toList();
    }

    /** Whether the finding holds after the next choice for two criteria. */
    public boolean next() {
        turn++;
        List<Option> first = options.get(turn % options.size());
        List<Option> second = options.get((turn + 1 + turn / options.size()) % options.size());
        Option one = first.get(turn % first.size());
        Option other = second.get(turn % second.size());
        return slice.holds(one.criterion().equals(other.criterion()) ? List.of(one) : List.of(one, other));
    }
}
