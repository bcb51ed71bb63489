package org.partneringalliance.diagnostic.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.AreaProfile;

/**
 * The profile as a radar: one axis for each area, levels 0 to 4 from the middle outwards. Everything is rounded, so that
 * equal profiles give equal pictures.
 *
 * @param rings the outlines of levels 1 to 4
 * @param axes clockwise from the top
 * @param outline through the areas that were assessed; empty if fewer than three were
 */
public record RadarChart(List<String> rings, List<Axis> axes, String outline) {

    /** Width and height of the picture. */
    public static final int WIDTH = 520;

    /** The height of the picture. */
    public static final int HEIGHT = 400;

    private static final int HIGHEST = 4;
    private static final double RADIUS = 130;
    private static final double LABELS = 150;
    private static final int LINE = 17;
    private static final int LONGEST_LINE = 16;
    private static final double MIDDLE = 4;
    private static final double CENTRAL = 0.3;

    public RadarChart {
        rings = List.copyOf(rings);
        axes = List.copyOf(axes);
    }

    /**
     * An area.
     *
     * @param end where its axis ends
     * @param value 0 to 4, one place; empty if it was not assessed
     * @param point where its value lies; the middle if there is none
     * @param anchor how its label is aligned
     * @param label in short lines
     */
    public record Axis(
            String area, String title, Point end, String value, Point point, String anchor, List<LabelLine> label) {
        public Axis {
            label = List.copyOf(label);
        }
    }

    /** A place in the picture. */
    public record Point(String x, String y) {}

    /** The radar of a profile. */
    public static RadarChart of(List<AreaProfile> profile) {
        List<Axis> axes = new ArrayList<>();
        for (int place = 0; place < profile.size(); place++) {
            axes.add(axis(profile.get(place), 2 * Math.PI * place / profile.size()));
        }
        List<String> rings = new ArrayList<>();
        for (int level = 1; level <= HIGHEST; level++) {
            rings.add(ring(profile.size(), RADIUS * level / HIGHEST));
        }
        List<Axis> assessed =
                axes.stream().filter(axis -> !axis.value().isEmpty()).toList();
        return new RadarChart(
                rings,
                axes,
                assessed.size() < 3
                        ? ""
                        : outline(assessed.stream().map(Axis::point).toList()));
    }

    private static Axis axis(AreaProfile area, double angle) {
        Optional<BigDecimal> rating = area.rating();
        double length = rating.map(BigDecimal::doubleValue).orElse(0.0) / HIGHEST * RADIUS;
        double across = Math.sin(angle);
        String anchor = Math.abs(across) < CENTRAL ? "middle" : across > 0 ? "start" : "end";
        return new Axis(
                area.area(),
                area.title(),
                point(angle, RADIUS),
                rating.map(RadarChart::shown).orElse(""),
                point(angle, length),
                anchor,
                label(area.title(), standing(area), angle));
    }

    /** The level of an area, or why there is none. */
    public static String standing(AreaProfile area) {
        boolean answered = area.criteria().stream().anyMatch(criterion -> criterion.organisations() > 0);
        return area.rating().map(RadarChart::shown).orElse(answered ? "not shown" : "not assessed");
    }

    /** A level with one place. */
    public static String shown(BigDecimal level) {
        return level.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static List<LabelLine> label(String title, String value, double angle) {
        List<String> texts = new ArrayList<>(LabelLine.broken(title, LONGEST_LINE));
        texts.add(value);
        double top = y(angle, LABELS) - LINE * (texts.size() - 1) * (1 + Math.cos(angle)) / 2 + MIDDLE;
        return LabelLine.stacked(x(angle, LABELS), top, LINE, texts);
    }

    private static String ring(int corners, double radius) {
        List<Point> points = new ArrayList<>();
        for (int place = 0; place < corners; place++) {
            points.add(point(2 * Math.PI * place / corners, radius));
        }
        return outline(points);
    }

    private static String outline(List<Point> points) {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    private static Point point(double angle, double radius) {
        return new Point(number(x(angle, radius)), number(y(angle, radius)));
    }

    private static double x(double angle, double radius) {
        return WIDTH / 2.0 + radius * Math.sin(angle);
    }

    private static double y(double angle, double radius) {
        return HEIGHT / 2.0 - radius * Math.cos(angle);
    }

    static String number(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
