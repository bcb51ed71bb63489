package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * What good partnering rests on; the anchor of every explanation (content brief section 3).
 *
 * @param sources keys of {@link Source}
 * @param literature works known to the authors but not read for this edition
 */
public record Principle(String id, String statement, String rationale, List<String> sources, List<String> literature) {

    public Principle {
        sources = List.copyOf(sources);
        literature = List.copyOf(literature);
    }

    /** The area it belongs to, the first part of its id. */
    public String area() {
        return id.substring(0, id.indexOf('-'));
    }
}
