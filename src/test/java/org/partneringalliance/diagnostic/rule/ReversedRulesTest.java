package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;
import org.partneringalliance.diagnostic.fact.TextFact;

/** Without this, a test that compares conclusions in both orders would show nothing. */
class ReversedRulesTest {

    @Test
    void reversedRulesReallyFireTheOtherWayRound(@TempDir Path folder) throws IOException {
        for (String id : List.of("DX-01", "DX-02", "DX-25")) {
            Path file = folder.resolve("patterns").resolve(id + ".drl");
            Files.createDirectories(file.getParent());
            Files.writeString(file, """
                    rule "%s Some" @principles("GOV-1") @tier("C") @urgency("low")
                    when Partnership( secretariatHost == "partner" ) then diagnose( "%s" ); end
                    """.formatted(id, id));
        }
        RuleBase rules = RuleBaseLoader.load(folder, SmallVocabulary.create(), RuleCache.none());
        RuleBase reversed = ReversedRules.load(folder, rules, RuleCache.none());

        assertThat(fired(reversed)).hasSize(3).isEqualTo(backwards(fired(rules)));
    }

    private static List<String> backwards(List<String> ids) {
        List<String> backwards = new ArrayList<>(ids);
        Collections.reverse(backwards);
        return backwards;
    }

    private static List<String> fired(RuleBase rules) {
        List<String> fired = new ArrayList<>();
        KieSession session = rules.newSession((engine, ruleId, bound) -> fired.add(ruleId));
        session.insert(new TextFact("Partnership", "", "secretariatHost", "partner"));
        session.fireAllRules();
        session.dispose();
        return fired;
    }
}
