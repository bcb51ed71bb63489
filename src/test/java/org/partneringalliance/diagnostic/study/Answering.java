package org.partneringalliance.diagnostic.study;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partneringalliance.diagnostic.web.Visitor;

/**
 * Somebody who answers and changes answers without a pause, over several lives of the service. Remembers what may be kept
 * of it: what was acknowledged last, or what was sent after that. To be used by one thread at a time.
 */
final class Answering {

    /** What an answer that was taken back looks like. */
    static final String NONE = "";

    private static final List<String> LEVELS = List.of("0", "1", "2", "3", "4", "unknown", "");

    private final String link;
    private final List<String> criteria;
    private final SortedMap<String, List<String>> possible = new TreeMap<>();
    private int sent;

    /**
     * @param link the private link
     * @param criteria what is asked
     */
    Answering(String link, List<String> criteria) {
        this.link = link;
        this.criteria = List.copyOf(criteria);
    }

    /** Sends answers, each when the one before is acknowledged, until nobody is there to take them. */
    void untilNobodyAnswers(String address, Runnable acknowledged) {
        Visitor visitor = new Visitor(address);
        try {
            while (true) {
                String criterion = criteria.get(sent % criteria.size());
                String level = LEVELS.get((sent + sent / criteria.size()) % LEVELS.size());
                String comment = level.isEmpty() ? "" : "number " + sent;
                sent++;
                possible.computeIfAbsent(criterion, id -> new ArrayList<>(List.of(NONE)))
                        .add(value(level, comment));
                HttpResponse<String> answer = visitor.autosave(
                        "%s/%s/%s".formatted(link, criterion.substring(0, criterion.indexOf('-')), criterion),
                        criterion + ".level",
                        level,
                        criterion + ".comment",
                        comment);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("refused with " + answer.statusCode());
                }
                settle(criterion, value(level, comment));
                acknowledged.run();
            }
        } catch (UncheckedIOException killed) {
            // What was not acknowledged may be kept or not.
        }
    }

    /** An answer in one line. */
    static String value(String level, String comment) {
        return level.isEmpty() ? NONE : level + ", " + comment;
    }

    private void settle(String criterion, String value) {
        possible.put(criterion, new ArrayList<>(List.of(value)));
    }

    /**
     * Compares with what is kept, on which the person goes on.
     *
     * @param kept by criterion
     * @return what is missing, or was never sent
     */
    List<String> wrong(Map<String, String> kept) {
        List<String> wrong = new ArrayList<>();
        kept.keySet().stream()
                .filter(criterion -> !possible.containsKey(criterion))
                .forEach(criterion -> wrong.add(link + " " + criterion + ": never sent"));
        possible.replaceAll((criterion, values) -> {
            String found = kept.getOrDefault(criterion, NONE);
            if (!values.contains(found)) {
                wrong.add("%s %s: '%s', expected %s".formatted(link, criterion, found, values));
            }
            return new ArrayList<>(List.of(found));
        });
        return wrong;
    }

    String link() {
        return link;
    }
}
