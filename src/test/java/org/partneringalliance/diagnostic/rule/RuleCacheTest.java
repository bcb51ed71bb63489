package org.partneringalliance.diagnostic.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.runtime.KieSession;
import org.partneringalliance.diagnostic.fact.NumberFact;

/** A rule that was compiled before is not compiled again, and a damaged cache changes nothing but time. */
class RuleCacheTest {

    @TempDir
    private Path rules;

    @TempDir
    private Path cache;

    @BeforeEach
    void twoRules() throws IOException {
        write("patterns/DX-01-young.drl", "DX-01 Young", "Partnership( ageMonths < 12 )", "DX-01");
        write("patterns/DX-02-old.drl", "DX-02 Old", "Partnership( ageMonths >= 12 )", "DX-02");
    }

    @Test
    void rulesFromTheCacheFireAsFreshlyCompiledOnesDo() throws IOException {
        assertThat(fired(load(), 11)).containsExactly("DX-01");
        assertThat(kept()).hasSize(2);

        List<Object> before = identities();
        assertThat(fired(load(), 11)).containsExactly("DX-01");
        assertThat(fired(load(), 12)).containsExactly("DX-02");
        assertThat(identities()).as("nothing was written again").isEqualTo(before);
    }

    @Test
    void aChangedThresholdIsCompiledAnew() throws IOException {
        load();
        write("patterns/DX-01-young.drl", "DX-01 Young", "Partnership( ageMonths < 24 )", "DX-01");

        assertThat(fired(load(), 23)).containsExactly("DX-01", "DX-02");
        assertThat(kept()).hasSize(3);
    }

    @Test
    void aDamagedEntryIsCompiledAnew() throws IOException {
        load();
        for (Path file : kept()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }

        assertThat(fired(load(), 11)).containsExactly("DX-01");
    }

    @Test
    void anEntryThatWasCutIsCompiledAnew() throws IOException {
        load();
        for (Path file : kept()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }

        assertThat(fired(load(), 11)).containsExactly("DX-01");
    }

    @Test
    void anEntryUnderTheNameOfAnotherIsCompiledAnew() throws IOException {
        load();
        List<Path> both = kept();
        byte[] first = Files.readAllBytes(both.get(0));
        Files.write(both.get(0), Files.readAllBytes(both.get(1)));
        Files.write(both.get(1), first);

        assertThat(fired(load(), 11)).containsExactly("DX-01");
        assertThat(fired(load(), 12)).containsExactly("DX-02");
    }

    @Test
    void rulesThatCameCompiledAreTakenOverAndLeftAlone(@TempDir Path shipped) throws IOException {
        RuleBaseLoader.load(rules, SmallVocabulary.create(), RuleCache.in(shipped));
        List<Object> before = identities(shipped);

        RuleBase base = RuleBaseLoader.load(
                rules, SmallVocabulary.create(), RuleCache.in(cache).over(shipped));

        assertThat(fired(base, 11)).containsExactly("DX-01");
        assertThat(kept()).hasSize(2);
        assertThat(identities(shipped)).isEqualTo(before);
    }

    @Test
    void aRuleThatDidNotComeCompiledIsCompiledInTheOwnFolderAlone(@TempDir Path shipped) throws IOException {
        RuleBaseLoader.load(rules, SmallVocabulary.create(), RuleCache.in(shipped));
        write("patterns/DX-01-young.drl", "DX-01 Young", "Partnership( ageMonths < 24 )", "DX-01");
        List<Object> before = identities(shipped);

        RuleBaseLoader.load(rules, SmallVocabulary.create(), RuleCache.in(cache).over(shipped));

        assertThat(kept()).hasSize(2);
        assertThat(identities(shipped)).isEqualTo(before);
    }

    @Test
    void aCacheThatCannotBeWrittenCostsTimeOnly() throws IOException {
        Path file = Files.writeString(cache.resolve("file"), "in the way");

        RuleBase base = RuleBaseLoader.load(rules, SmallVocabulary.create(), RuleCache.in(file));

        assertThat(fired(base, 11)).containsExactly("DX-01");
    }

    private RuleBase load() {
        return RuleBaseLoader.load(rules, SmallVocabulary.create(), RuleCache.in(cache));
    }

    private List<Path> kept() throws IOException {
        return kept(cache);
    }

    private static List<Path> kept(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private List<Object> identities() throws IOException {
        return identities(cache);
    }

    private static List<Object> identities(Path folder) throws IOException {
        List<Object> identities = new ArrayList<>();
        for (Path file : kept(folder)) {
            identities.add(Files.getLastModifiedTime(file));
        }
        return identities;
    }

    private static List<String> fired(RuleBase base, long months) {
        List<String> fired = new ArrayList<>();
        KieSession session = base.newSession((engine, rule, bound) -> fired.add(rule));
        session.insert(new NumberFact("Partnership", "", "ageMonths", months * 2_000_000));
        session.fireAllRules();
        session.dispose();
        return fired.stream().sorted().toList();
    }

    private void write(String name, String title, String condition, String finding) throws IOException {
        Path file = rules.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                rule "%s"
                    @principles("GOV-1") @tier("C") @urgency("low")
                when
                    %s
                then
                    diagnose( "%s" );
                end
                """.formatted(title, condition, finding));
    }
}
