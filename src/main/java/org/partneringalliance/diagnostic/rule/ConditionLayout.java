package org.partneringalliance.diagnostic.rule;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.partneringalliance.diagnostic.rule.Condition.AllOf;
import org.partneringalliance.diagnostic.rule.Condition.Constraint;
import org.partneringalliance.diagnostic.rule.Condition.Pattern;

/** Breaks conditions that are longer than a line, with as many parts in a line as there is room for. */
final class ConditionLayout {

    private static final int WIDTH = 120;
    private static final int STEP = 2;
    private static final String END = " )";

    private ConditionLayout() {}

    /** A condition that begins at a column; its further lines are indented. */
    static String of(Condition condition, int column) {
        return of(condition, column, 0);
    }

    /**
     * A part that is filled into lines.
     *
     * @param lead what stands before it unless it is the first
     * @param flat the part in one line
     * @param broken the part in several lines, from its column and the columns that must stay free behind it
     */
    private record Item(String lead, String flat, BiFunction<Integer, Integer, String> broken) {

        static Item of(String lead, Condition condition) {
            return new Item(
                    lead, ConditionText.of(condition), (column, free) -> ConditionLayout.of(condition, column, free));
        }

        static Item of(Constraint constraint, boolean last) {
            String flat = ConditionText.of(constraint) + (last ? "" : ",");
            return new Item("", flat, (column, free) -> flat);
        }
    }

    private static String of(Condition condition, int column, int free) {
        String flat = ConditionText.of(condition);
        if (column + flat.length() + free <= WIDTH) {
            return flat;
        }
        String start =
                condition instanceof Pattern pattern ? (pattern.negated() ? "not " : "") + pattern.type() + "( " : "( ";
        List<Item> items = items(condition);
        Lines lines = new Lines(start, column);
        for (int index = 0; index < items.size(); index++) {
            lines.add(items.get(index), index + 1 < items.size() ? 0 : free + END.length());
        }
        return lines + END;
    }

    private static List<Item> items(Condition condition) {
        if (condition instanceof Pattern pattern) {
            int last = pattern.constraints().size() - 1;
            return IntStream.rangeClosed(0, last)
                    .mapToObj(index -> Item.of(pattern.constraints().get(index), index == last))
                    .toList();
        }
        String word = condition instanceof AllOf ? "and " : "or ";
        return ConditionText.parts(condition).stream()
                .map(part -> Item.of(word, part))
                .toList();
    }

    /** Lines that grow downwards, all below a column. */
    private static final class Lines {

        private final StringBuilder text;
        private final int column;
        private int used;
        private boolean first = true;
        private boolean broken;

        Lines(String start, int column) {
            this.text = new StringBuilder(start);
            this.column = column;
            this.used = column + start.length();
        }

        /** Adds a part beside the last one if there is room, unless that one took several lines; otherwise below it. */
        void add(Item item, int free) {
            String lead = first ? "" : item.lead();
            int needed = 1 + lead.length() + item.flat().length();
            if (!first && !broken && used + needed + free <= WIDTH) {
                text.append(' ').append(lead).append(item.flat());
                used += needed;
                return;
            }
            if (!first) {
                text.append('\n').append(" ".repeat(column + STEP));
                used = column + STEP;
            }
            String part = lead + item.broken().apply(used + lead.length(), free);
            text.append(part);
            used += part.length();
            broken = part.contains("\n");
            first = false;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
