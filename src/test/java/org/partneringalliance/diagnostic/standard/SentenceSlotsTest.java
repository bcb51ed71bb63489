package org.partneringalliance.diagnostic.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.fact.FactType;

/** Templates and rules speak of the same types and fields. */
class SentenceSlotsTest {

    private static final Map<String, FactType> TYPES =
            RuleVocabulary.of(Loaded.standard()).types();

    @Test
    void everyTypeOfTheRuleVocabularyHasSlotsAndNoOtherHas() {
        assertThat(SentenceSlots.openTypes().keySet()).isEqualTo(names(type -> !type.closed()));
        assertThat(SentenceSlots.relations().keySet()).isEqualTo(names(FactType::closed));
    }

    @Test
    void templatesMayNameEveryFieldThatIsNoKeyOfItsType() {
        SentenceSlots.openTypes().forEach((name, fields) -> {
            FactType type = TYPES.get(name);
            if (type != null && !name.equals("Partnership")) {
                Set<String> compared = new TreeSet<>(type.fields().keySet());
                type.keys().forEach(compared::remove);
                assertThat(new TreeSet<>(fields)).as(name).isEqualTo(compared);
            }
        });
    }

    private static Set<String> names(Predicate<FactType> wanted) {
        return TYPES.values().stream().filter(wanted).map(FactType::name).collect(Collectors.toSet());
    }
}
