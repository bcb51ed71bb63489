package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * A type of partnership by main function, the second axis of the typology (content brief 1.4).
 *
 * @param form the usual legal or organisational form
 * @param recognise by what one knows it
 * @param facts that determine it
 * @param risks that come with it
 * @param example an invented case
 */
public record PartnershipType(
        String id,
        String name,
        String essence,
        String form,
        String recognise,
        List<String> facts,
        List<String> risks,
        String example,
        List<String> sources)
        implements Sourced {

    public PartnershipType {
        facts = List.copyOf(facts);
        risks = List.copyOf(risks);
        sources = List.copyOf(sources);
    }
}
