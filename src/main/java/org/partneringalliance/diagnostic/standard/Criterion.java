package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How one sees whether a principle holds (content brief section 4).
 *
 * @param statement what is true when it holds
 * @param lifeCycle what it is if it is not active; only active criteria are asked and counted
 * @param question as asked to a respondent
 * @param why why it matters
 * @param weight 1 to 5
 * @param effort usual effort to lift it one level, 1 to 5
 * @param critical a level of 0 or 1 caps the rating of its area at 2
 * @param equity the lowest group's value counts in place of the median
 * @param divergence disagreement between groups is a finding in itself
 * @param gates thresholds; empty for most
 * @param phases in which it is asked
 * @param ask whom to ask: {@code partners}, {@code facts}, {@code affected}
 * @param appliesWhen alternatives under which it applies; empty: always
 * @param adapt what changes its weight or makes it critical
 * @param levels anchors 0 to 4, lowest first
 * @param notApplicable when it does not apply
 * @param misreading how it is often misunderstood, and how it is meant
 * @param evidence what to ask for
 * @param ways examples of how to fulfil it
 * @param adaptation how to read it in particular partnerships; empty if nothing is to be said
 */
public record Criterion(
        String id,
        String statement,
        Optional<LifeCycle> lifeCycle,
        Question question,
        String why,
        int weight,
        int effort,
        boolean critical,
        boolean equity,
        boolean divergence,
        List<Threshold> gates,
        List<String> phases,
        List<String> ask,
        List<When> appliesWhen,
        List<Adaptation> adapt,
        List<Level> levels,
        NotApplicable notApplicable,
        String misreading,
        List<String> evidence,
        List<Way> ways,
        String adaptation,
        List<String> sources)
        implements Sourced {

    public Criterion {
        gates = List.copyOf(gates);
        phases = List.copyOf(phases);
        ask = List.copyOf(ask);
        appliesWhen = List.copyOf(appliesWhen);
        adapt = List.copyOf(adapt);
        levels = List.copyOf(levels);
        evidence = List.copyOf(evidence);
        ways = List.copyOf(ways);
        sources = List.copyOf(sources);
    }

    /**
     * A criterion that is shown but neither asked nor counted.
     *
     * @param since the version of the standard in which it became so
     * @param replacedBy criteria that say the same in another way; empty for most
     */
    public record LifeCycle(Status status, String since, List<String> replacedBy) {
        public LifeCycle {
            replacedBy = List.copyOf(replacedBy);
        }
    }

    /** Why a criterion is not active. */
    public enum Status {
        /** It is planned for a later version. */
        UPCOMING,
        /** It is no longer wanted; its id is never used again. */
        RETIRED;

        /** As written in the knowledge base. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The question as asked to a partner.
     *
     * @param affected the variant for affected people; empty if they are not asked
     */
    public record Question(String partners, String affected) {}

    /** Whether the answer that it does not apply is offered, and when it is right. */
    public record NotApplicable(boolean allowed, String rule) {}

    /**
     * An example of how to fulfil the criterion.
     *
     * @param sizes bands of {@link Size} that it suits
     * @param types that it is meant for; empty: all
     * @param phases that it is meant for; empty: all
     */
    public record Way(String way, List<String> sizes, List<String> types, List<String> phases) {
        public Way {
            sizes = List.copyOf(sizes);
            types = List.copyOf(types);
            phases = List.copyOf(phases);
        }
    }

    /** The level a gate asks for. */
    public record Threshold(String gate, int atLeast) {}

    /** What a level looks like. */
    public record Level(int level, String anchor) {}

    /** A change of weight or of being critical in some partnerships. */
    public record Adaptation(When when, Optional<Integer> weight, Optional<Boolean> critical) {}

    /** True if it is asked and counted. */
    public boolean active() {
        return lifeCycle.isEmpty();
    }

    /** The area it belongs to, the first part of its id. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String area() {
        return id.substring(0, id.indexOf('-'));
    }

    /** The principle it belongs to, its id without the last part. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String principle() {
        return id.substring(0, id.lastIndexOf('.'));
    }

    /** True if documents can show it, so that unsupported answers are capped (content brief 0.3). */
    public boolean factual() {
        return ask.contains("facts");
    }
}
