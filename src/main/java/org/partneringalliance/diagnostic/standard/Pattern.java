package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the standard says about a pattern (DX) or guard (DQ); when it holds is a rule's matter (content brief section 5).
 *
 * @param meaning what it means for the partners
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
        String meaning,
        List<Step> steps,
        List<Avoid> avoid,
        List<String> cautions,
        List<String> conditions,
        List<String> subsumes,
        List<String> causes,
        List<String> reinforces,
        List<String> withholds,
        String warning) {

    public Pattern {
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

        /** False if the step waits for an outcome. */
        @JsonIgnore
        public boolean unconditional() {
            return waitsFor.isEmpty();
        }
    }
}
