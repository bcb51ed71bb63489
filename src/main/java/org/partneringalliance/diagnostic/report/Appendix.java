package org.partneringalliance.diagnostic.report;

import java.util.List;

/**
 * A table at the end of a report, on what is no part of the diagnosis itself. Immutable.
 *
 * @param title that a sheet can bear: at most 31 characters, no colon
 * @param intro what to know before it is read
 * @param heads of its columns; those of long texts end in a space
 * @param rows the first cell names the row; texts, or numbers from 0 to 4
 */
public record Appendix(String title, String intro, List<String> heads, List<List<Object>> rows) {

    public Appendix {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
