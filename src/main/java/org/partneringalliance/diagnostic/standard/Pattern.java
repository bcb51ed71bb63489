package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the standard says about a pattern (DX) or guard (DQ); when it holds is a rule's matter (content brief section 5).
 *
 * @param title what partners see
 * @param knownAs what advisers call it among themselves; empty if they use the title
 * @param meaning what it means for the partners
 * @param arises how it usually comes about
 * @param consequences what happens if it is left
 * @param counterSigns what speaks against it although the answers suggest it
 * @param questions three open questions for a facilitator to put to the group
 * @param steps what to do, in order
 * @param avoid actions held back while it holds
 * @param cautions what else to avoid, in words
 * @param conditions what the later steps rest on, in words
 * @param subsumes patterns reported under this one
 * @param causes patterns that this one often brings about
 * @param reinforces patterns that together with this one are more urgent
 * @param withholds fields of ratings that count as unknown while it holds
 * @param warning how to read the rest of the diagnosis; empty for most
 */
public record Pattern(
        String id,
        String title,
        String knownAs,
        String meaning,
        String arises,
        String consequences,
        List<String> counterSigns,
        List<String> questions,
        List<Step> steps,
        List<Avoid> avoid,
        List<String> cautions,
        List<String> conditions,
        List<String> subsumes,
        List<String> causes,
        List<String> reinforces,
        List<String> withholds,
        String warning,
        List<String> sources)
        implements Sourced {

    public Pattern {
        counterSigns = List.copyOf(counterSigns);
        questions = List.copyOf(questions);
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
        avoid = List.copyOf(avoid);
        cautions = List.copyOf(cautions);
        conditions = List.copyOf(conditions);
        subsumes = List.copyOf(subsumes);
        causes = List.copyOf(causes);
        reinforces = List.copyOf(reinforces);
        withholds = List.copyOf(withholds);
    }

    /** An action to leave alone while the pattern holds. */
    public record Avoid(String action, String why) {}

    /**
     * One step of the advice. The actions of {@code all} belong together; of {@code oneOf} the better one is taken.
     *
     * @param all actions to take at the same time
     * @param oneOf alternatives
     * @param waitsFor the outcome the step waits for; empty if it is unconditional
     * @param practice what to do that is no action of the library; empty for most
     */
    public record Step(@JsonProperty("do") List<String> all, List<String> oneOf, String waitsFor, String practice) {
        public Step {
            all = List.copyOf(all);
            oneOf = List.copyOf(oneOf);
        }

        /** Every action it names. */
        public Stream<String> actions() {
            return Stream.concat(all.stream(), oneOf.stream());
        }

        /** True if it names no action, but a practice alone. */
        @JsonIgnore
        public boolean practiceAlone() {
            return all.isEmpty() && oneOf.isEmpty();
        }

        /** True if it names this action. */
        public boolean names(String action) {
            return all.contains(action) || oneOf.contains(action);
        }

        /** False if the step waits for an outcome. */
        @JsonIgnore
        public boolean unconditional() {
            return waitsFor.isEmpty();
        }
    }
}
