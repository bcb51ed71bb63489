package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.AreaByGroup;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Group;
import org.partneringalliance.diagnostic.diagnosis.GroupProfiles.Showing;

/**
 * Areas by groups as a table whose cells are coloured by level. Groups that are not shown have no column; the notes say
 * which, and why.
 *
 * @param head the height of what stands above the cells
 * @param columns everybody first
 * @param rows one for each area
 * @param notes sentences about what is not shown
 */
public record HeatMap(int head, List<Column> columns, List<Row> rows, List<String> notes) {

    /** The width of a cell. */
    public static final int CELL_WIDTH = 88;

    /** The height of a cell. */
    public static final int CELL_HEIGHT = 36;

    /** The width of what stands beside the cells. */
    public static final int SIDE = 160;

    private static final int SPACE = 4;
    private static final int LINE = 15;
    private static final int LONGEST_HEAD = 12;
    private static final int LONGEST_SIDE = 21;

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Everybody, or a group. */
    public record Column(String name, List<LabelLine> label) {
        public Column {
            label = List.copyOf(label);
        }
    }

    /** An area with a cell for each column. */
    public record Row(String area, String title, List<LabelLine> label, List<Cell> cells) {
        public Row {
            label = List.copyOf(label);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A number, or why there is none.
     *
     * @param column whose it is
     * @param text the level with one place, or words
     * @param level the nearest whole level, for the colour; -1 if there is no number
     * @param x the left side
     * @param y the upper side
     */
    public record Cell(String column, String text, int level, int x, int y) {

        /** True if it has a number. */
        public boolean known() {
            return level >= 0;
        }

        /** Where the text stands. */
        public int middle() {
            return x + CELL_WIDTH / 2;
        }

        /** Where the text stands. */
        public int baseline() {
            return y + CELL_HEIGHT / 2 + SPACE + 1;
        }
    }

    /** The width of the picture. */
    public int width() {
        return SIDE + columns.size() * (CELL_WIDTH + SPACE);
    }

    /** The height of the picture. */
    public int height() {
        return head + rows.size() * (CELL_HEIGHT + SPACE);
    }

    /** The heat map of groups. */
    public static HeatMap of(GroupProfiles profiles) {
        List<String> names = Stream.concat(
                        Stream.of("All together"), profiles.shown().stream().map(Group::name))
                .toList();
        int head = LINE
                        * names.stream()
                                .mapToInt(name ->
                                        LabelLine.broken(name, LONGEST_HEAD).size())
                                .max()
                                .orElse(1)
                + 3 * SPACE;
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            List<String> texts = LabelLine.broken(name, LONGEST_HEAD);
            int bottom = head - 2 * SPACE - LINE * (texts.size() - 1);
            columns.add(
                    new Column(name, LabelLine.stacked(left(columns.size()) + CELL_WIDTH / 2.0, bottom, LINE, texts)));
        }
        List<Row> rows = new ArrayList<>();
        for (AreaByGroup area : profiles.areas()) {
            rows.add(row(area, profiles.shown(), top(head, rows.size()), names));
        }
        return new HeatMap(head, columns, rows, notes(profiles));
    }

    private static int left(int column) {
        return SIDE + column * (CELL_WIDTH + SPACE);
    }

    private static int top(int head, int row) {
        return head + row * (CELL_HEIGHT + SPACE);
    }

    private static Row row(AreaByGroup area, List<Group> shown, int top, List<String> names) {
        List<Optional<BigDecimal>> levels = new ArrayList<>(List.of(area.all()));
        shown.forEach(group -> levels.add(Optional.ofNullable(area.byGroup().get(group.code()))));
        List<Cell> cells = new ArrayList<>();
        for (Optional<BigDecimal> level : levels) {
            int place = cells.size();
            cells.add(new Cell(
                    names.get(place),
                    level.map(RadarChart::shown).orElse(area.answered() ? "too few answers to show" : "not assessed"),
                    level.map(number -> number.setScale(0, RoundingMode.HALF_UP).intValue())
                            .orElse(-1),
                    left(place),
                    top));
        }
        List<String> texts = LabelLine.broken(area.title(), LONGEST_SIDE);
        double first = top + CELL_HEIGHT / 2.0 + SPACE + 1 - LINE * (texts.size() - 1) / 2.0;
        return new Row(area.area(), area.title(), LabelLine.stacked(0, first, LINE, texts), cells);
    }

    private static List<String> notes(GroupProfiles profiles) {
        return Stream.of(
                        note(
                                profiles,
                                Showing.FEW,
                                "Too few answers to show: %s. A group is shown once at least " + profiles.minimum()
                                        + " of its people answered."),
                        note(
                                profiles,
                                Showing.GUARDS,
                                "Not shown either: %s. Otherwise the answers of a small group could be worked out from the difference."))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> note(GroupProfiles profiles, Showing showing, String sentence) {
        List<String> names = profiles.those(showing).stream().map(Group::name).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(sentence.formatted(Words.list(names)));
    }
}
