package org.partneringalliance.diagnostic.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.Round;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleCache;

/** Two rules speak for T3 with two points each, one for T5 with three. */
class ProfileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRules() throws IOException {
        rule("TY-1", 2, "Partnership( function == \"deliver\" )", "T3");
        rule("TY-2", 2, "Partnership( fundsFlowBetweenPartners == true )", "T3");
        rule("TY-3", 3, "Partnership( integration == \"integrative\" )", "T5");
    }

    @Test
    void theRulesForOneTypeAddTheirPoints() {
        assertThat(profile(true).types()).containsExactly("T3");
    }

    @Test
    void aRuleThatDoesNotHoldAddsNothing() {
        assertThat(profile(false).types()).containsExactly("T5");
    }

    private Profile profile(boolean fundsFlow) {
        RuleBase rules =
                RuleBaseLoader.load(folder, Loaded.rules().vocabulary(), RuleCache.in(Path.of("target/rule-cache")));
        Round round = Round.of(1)
                .fact("function", "deliver")
                .fact("integration", "integrative")
                .fact("fundsFlowBetweenPartners", fundsFlow);
        return Profile.of(Loaded.standard(), rules, round.assessment());
    }

    private void rule(String id, int points, String condition, String type) throws IOException {
        Path file = folder.resolve("profile").resolve(id + ".drl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                rule "%s Some" @points("%d")
                when %s then type( "%s" ); end
                """.formatted(id, points, condition, type));
    }
}
