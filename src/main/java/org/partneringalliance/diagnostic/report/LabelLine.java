package org.partneringalliance.diagnostic.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A line of a label in a picture, which breaks no lines by itself. */
public record LabelLine(String x, String y, String text) {

    /** The words of a text in lines no longer than so many letters, unless a single word is. */
    static List<String> broken(String text, int longest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Lines below one another, the first at a place. */
    static List<LabelLine> stacked(double x, double y, int height, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(place ->
                        new LabelLine(RadarChart.number(x), RadarChart.number(y + height * place), texts.get(place)))
                .toList();
    }
}
