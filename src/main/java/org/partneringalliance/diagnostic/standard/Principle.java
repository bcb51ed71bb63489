package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What good partnering rests on; the anchor of every explanation (content brief section 3).
 *
 * @param rationale why it matters
 * @param missing what it looks like when it is missing
 * @param waiver why no rule needs to serve it; empty for most
 */
public record Principle(
        String id, String statement, String rationale, String missing, String waiver, List<String> sources)
        implements Sourced {

    public Principle {
        sources = List.copyOf(sources);
    }

    /** The area it belongs to, the first part of its id. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String area() {
        return id.substring(0, id.indexOf('-'));
    }
}
