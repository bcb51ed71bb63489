package org.partneringalliance.diagnostic.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis;

/**
 * The answer to a {@link Query}. The names are those of the HTTP contract, version 1.
 *
 * @param of what was asked about
 * @param holds whether it is present: a finding holds, an action is recommended
 * @param sentences the answer in words
 * @param tree what the answer rests on
 * @param change for clear, bring and firm: the levels to change, in the order of the standard; empty if there are none
 * @param guarantee for clear, bring and firm: what is known about the change
 * @param search how much was tried
 * @param difference what else the change would do
 * @param organisations for firm: whether single organisations decide; empty if they are too many to try
 * @param askNext for why-not: what would settle it
 */
public record Explanation(
        String of,
        String question,
        boolean holds,
        List<String> sentences,
        Tree tree,
        Optional<List<ChangedLevel>> change,
        Optional<String> guarantee,
        Optional<Search> search,
        Optional<Difference> difference,
        Optional<Organisations> organisations,
        Optional<List<Diagnosis.Question>> askNext) {

    public Explanation {
        sentences = List.copyOf(sentences);
    }

    /**
     * A level that everybody who gave one would give.
     *
     * @param from what rules see now; empty if nobody gave a level or few people did
     * @param evidence the evidence it would have to rest on at least, 0 to 3; empty if the present one suffices
     */
    public record ChangedLevel(String criterion, Optional<BigDecimal> from, int to, Optional<Integer> evidence) {}

    /**
     * How much was tried.
     *
     * @param criteria that could be changed and could matter
     * @param size every change of fewer criteria than this was tried
     * @param tried changes that were tried
     * @param budget changes that may be tried
     */
    public record Search(int criteria, int size, int tried, int budget) {}

    /**
     * What leaving out single organisations would do.
     *
     * @param asked organisations that gave a level
     * @param deciding how many of them would change the outcome by their absence
     */
    public record Organisations(int asked, int deciding) {}
}
