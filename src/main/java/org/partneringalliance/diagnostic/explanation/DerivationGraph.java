package org.partneringalliance.diagnostic.explanation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How everything in a diagnosis followed from the answers: an AND/OR graph without cycles. A step needs all of its
 * premises (AND); a node that several steps conclude follows by each of them alone (OR). Nodes and steps are named by a
 * hash of what they show, so that equal diagnoses have equal graphs and two graphs are compared as sets; what is withheld
 * is not hashed either. Immutable.
 *
 * @param standard hash of the standard
 * @param ruleBase hash of the rules
 * @param nodes by id
 * @param steps by id
 */
public record DerivationGraph(String standard, String ruleBase, List<Node> nodes, List<Step> steps) {

    /** Characters of a hash that name a node or step. */
    private static final int ID_LENGTH = 20;

    public DerivationGraph {
        nodes = nodes.stream().sorted(Comparator.comparing(Node::id)).toList();
        steps = steps.stream().sorted(Comparator.comparing(Step::id)).toList();
    }

    /** What a node says. */
    public enum Kind {
        /** Levels that organisations gave to a criterion; its value is the number of organisations. */
        ANSWERS,
        /** A fact of the partnership, stated, inferred or worked out from the document. */
        FACT,
        /** A number about one criterion. */
        RATING,
        /** How far one group stands above another on a criterion. */
        GAP,
        /** A number about many criteria or answers. */
        AGGREGATE,
        /** Something the standard says. */
        STANDARD,
        /** Nothing of the kind exists; its value is how many there are that could have been it. */
        ABSENCE,
        /** A guard, pattern or weak criterion, in a tier. */
        FINDING,
        STRENGTH,
        /** A finding that is reported under another. */
        SUBSUMED,
        PHASE,
        TYPE,
        /** A finding that is one step more urgent. */
        URGENT,
        /** An action that is called for. */
        CALL,
        /** An action that is held back by a rule. */
        SUPPRESS,
        /** One factor of an action's priority index. */
        FACTOR,
        INDEX,
        /** What limits the list. */
        LIMIT,
        /** An action on the list; its measure is the horizon and its value the rank. */
        RECOMMENDATION,
        /** An action that is not on the list although it was called for or warned of. */
        HELD_BACK;

        /** As it is written in JSON and hashed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something that holds.
     *
     * @param subject the criterion, fact, group, finding or action it speaks of
     * @param measure what about it
     * @param value empty if the kind has none or if it is withheld
     * @param withheld why the value is not shown
     */
    public record Node(
            String id, String kind, String subject, String measure, Optional<String> value, Optional<String> withheld) {

        /** A node named by what it shows. */
        static Node of(Kind kind, String subject, String measure, Optional<String> value, Optional<String> withheld) {
            Optional<String> shown = withheld.isPresent() ? Optional.empty() : value;
            String id = hash(kind.word(), subject, measure, shown.orElse("-"), withheld.orElse("-"));
            return new Node(id, kind.word(), subject, measure, shown, withheld);
        }

        /** Whether it is of a kind. */
        boolean is(Kind wanted) {
            return kind.equals(wanted.word());
        }
    }

    /**
     * One way in which a node follows.
     *
     * @param concludes the id of a node
     * @param by {@code rule}, {@code rating}, {@code inference} or {@code prioritisation}
     * @param rule the rule, if it follows by one
     * @param file the file of the rule
     * @param bindings values of the rule's variables, by name
     * @param premises ids of nodes, in alphabetical order
     */
    public record Step(
            String id,
            String concludes,
            String by,
            Optional<String> rule,
            Optional<String> file,
            SortedMap<String, String> bindings,
            List<String> premises) {

        public Step {
            bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
            premises = premises.stream().sorted().distinct().toList();
        }

        /** A step named by what it does. */
        static Step of(
                String concludes,
                String by,
                Optional<String> rule,
                Optional<String> file,
                SortedMap<String, String> bindings,
                List<String> premises) {
            List<String> sorted = premises.stream().sorted().distinct().toList();
            String id =
                    hash(by, rule.orElse("-"), concludes, String.join(",", sorted), new TreeMap<>(bindings).toString());
            return new Step(id, concludes, by, rule, file, bindings, sorted);
        }
    }

    private static String hash(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
