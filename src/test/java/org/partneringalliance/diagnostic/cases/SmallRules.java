package org.partneringalliance.diagnostic.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.partneringalliance.diagnostic.Loaded;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleFiles;

/** A folder with a few rules and cases, in the words of the shipped standard. */
final class SmallRules {

    static final Vocabulary VOCABULARY = Loaded.rules().vocabulary();

    private final Path folder;

    SmallRules(Path folder) {
        this.folder = folder;
    }

    /** A rule that diagnoses DX-02 under some conditions. */
    SmallRules diagnose(String conditions) throws IOException {
        return diagnose("DX-02", "C", conditions);
    }

    /** A rule that diagnoses something under some conditions. */
    SmallRules diagnose(String id, String tier, String conditions) throws IOException {
        return write("patterns/" + id + ".drl", """
                rule "%s Title" @principles("GOV-1") @tier("%s") @urgency("low")
                when
                    %s
                then
                    diagnose( "%s" );
                end
                """.formatted(id, tier, conditions, id));
    }

    /** A case of the rule about DX-02; what is given and what is expected as in a file. */
    SmallRules where(String name, String given, String expected) throws IOException {
        Path file = folder.resolve("patterns/DX-02.cases.yaml");
        String before = Files.exists(file) ? Files.readString(file) : "";
        return write(
                "patterns/DX-02.cases.yaml",
                before + "- name: \"%s\"\n  given: {%s}\n  %s\n".formatted(name, given, expected));
    }

    SmallRules write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Those that could be read; a few rules alone may speak of what none of them concludes. */
    List<Rule> rules() {
        return RuleBaseLoader.review(RuleFiles.read(folder), VOCABULARY).rules();
    }

    Rule rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    List<RuleCase> cases() {
        return RuleCaseReader.read(RuleFiles.read(folder), VOCABULARY, Loaded.standard());
    }

    List<RuleCase> cases(Rule rule) {
        return cases().stream()
                .filter(each -> each.ruleFile().equals(rule.file()))
                .toList();
    }
}
