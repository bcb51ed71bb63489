package org.partneringalliance.diagnostic.standard;

import java.util.List;

/**
 * What the standard says about itself.
 *
 * @param version three numbers with dots
 * @param status how settled it is, in words
 * @param published the day of this version
 * @param attribution how to name it when its content is used
 * @param purpose what it is for
 * @param definition what it calls a partnership
 * @param reading how to read its levels and results
 * @param judgement what it rests on where it names no source
 * @param sources of the definition and of the whole undertaking
 */
public record Edition(
        String version,
        String status,
        String title,
        String published,
        String licence,
        String attribution,
        String purpose,
        String definition,
        List<String> reading,
        String judgement,
        List<String> sources)
        implements Sourced {

    public Edition {
        sources = List.copyOf(sources);
        reading = List.copyOf(reading);
    }
}
