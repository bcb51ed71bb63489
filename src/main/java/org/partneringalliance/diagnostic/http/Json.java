package org.partneringalliance.diagnostic.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes values as JSON in UTF-8: keys in the order of the record, numbers as plain decimals, what is absent left out.
 * Equal values give the same bytes. Safe to share between threads.
 */
public final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private static final JsonMapper BRIEF = MAPPER.rebuild()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private Json() {}

    /** Lists are written even if they are empty. */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** One line of text. */
    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Empty lists and texts are left out as well. */
    static byte[] writeBriefly(Object value) {
        return BRIEF.writeValueAsBytes(value);
    }
}
