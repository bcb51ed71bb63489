package org.partneringalliance.diagnostic.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A text of the standard that says what it rests on. */
public interface Sourced {

    /** Keys of {@link Source}; empty if the text is the judgement of the authors. */
    List<String> sources();

    /** What the text rests on, in a word. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    default Basis basis() {
        return sources().isEmpty() ? Basis.JUDGEMENT : Basis.SOURCES;
    }

    /** What a text can rest on. */
    enum Basis {
        /** Published sources, which are named. */
        SOURCES("sources"),
        /** The experience of those who wrote the standard. */
        JUDGEMENT("expert judgement");

        private final String word;

        Basis(String word) {
            this.word = word;
        }

        /** In words. */
        @JsonValue
        public String word() {
            return word;
        }
    }
}
