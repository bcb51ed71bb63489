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
        if (condition instanceof Pattern pattern) {
            int last = pattern.constraints().size() - 1;
            return filled(
                    (pattern.negated() ? "not " : "") + pattern.type() + "( ",
                    IntStream.rangeClosed(0, last)
                            .mapToObj(index -> Item.of(pattern.constraints().get(index), index == last))
                            .toList(),
                    column,
                    free);
        }
        String word = condition instanceof AllOf ? "and " : "or ";
        return filled(
                "( ",
                ConditionText.parts(condition).stream()
                        .map(part -> Item.of(word, part))
                        .toList(),
                column,
                free);
    }

    private static String filled(String start, List<Item> items, int column, int free) {
        StringBuilder text = new StringBuilder(start);
        int used = column + start.length();
        boolean broken = false;
        for (int index = 0; index < items.size(); index++) {
            Item item = items.get(index);
            int behind = index + 1 < items.size() ? 0 : free + END.length();
            String lead = index == 0 ? "" : item.lead();
            boolean beside = index > 0
                    && !broken
                    && used + 1 + lead.length() + item.flat().length() + behind <= WIDTH;
            if (beside) {
                text.append(' ').append(lead).append(item.flat());
                used += 1 + lead.length() + item.flat().length();
            } else {
                if (index > 0) {
                    text.append('\n').append(" ".repeat(column + STEP));
                    used = column + STEP;
                }
                String part = lead + item.broken().apply(used + lead.length(), behind);
                broken = part.contains("\n");
                text.append(part);
                used += part.length();
            }
        }
        return text + END;
    }
}
