package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * How deeply partners combine their work, the first axis of the typology (content brief 1.3).
 *
 * @param value what the partners gain from it
 * @param recognise by what one knows it
 * @param doNotAsk what it cannot be expected to give
 */
public record Integration(
        String id, String name, String pattern, String value, String recognise, String doNotAsk, List<String> sources)
        implements Sourced {

    public Integration {
        sources = List.copyOf(sources);
    }
}
