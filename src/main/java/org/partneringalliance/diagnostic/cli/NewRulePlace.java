package org.partneringalliance.diagnostic.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.rule.Rule;
import org.partneringalliance.diagnostic.rule.RuleBaseLoader;
import org.partneringalliance.diagnostic.rule.RuleFiles;
import org.partneringalliance.diagnostic.standard.RuleVocabulary;
import org.partneringalliance.diagnostic.standard.Standard;

/**
 * What a new rule will stand among.
 *
 * @param rules those that could be read, sound or not
 */
record NewRulePlace(Path rulesFolder, Path knowledgeBase, Standard standard, List<Rule> rules) {

    NewRulePlace {
        rules = List.copyOf(rules);
    }

    /** The folders that a command works with; nothing is compiled. */
    static NewRulePlace of(Wiring parts) {
        RuleFiles files = RuleFiles.read(parts.rulesFolder());
        return new NewRulePlace(
                parts.rulesFolder(),
                parts.knowledgeBase(),
                parts.standard(),
                RuleBaseLoader.review(files, RuleVocabulary.of(parts.standard()))
                        .rules());
    }

    /** The ids of rules, and those of patterns and guards. */
    Set<String> usedIds() {
        Set<String> used = new TreeSet<>();
        rules.forEach(rule -> used.add(rule.id()));
        used.addAll(standard.patterns().keySet());
        used.addAll(standard.guards().keySet());
        return used;
    }

    /** The file of an entry of the knowledge base. */
    Path entry(String folder, String id) {
        return knowledgeBase.resolve(folder).resolve(id + ".yaml");
    }

    /** A folder as it is named below the rules folder, whether or not the rules folder stands before it. */
    String belowRules(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path rulesHere = rulesFolder.toAbsolutePath().normalize();
        Path below = absolute.startsWith(rulesHere) ? rulesHere.relativize(absolute) : folder.normalize();
        return below.toString().replace('\\', '/');
    }

    /** A folder of rules and those below it, in order. */
    List<String> folders(String folder) {
        Path start = rulesFolder.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of(folder);
        }
        try (Stream<Path> below = Files.walk(start)) {
            return below.filter(Files::isDirectory)
                    .map(found -> rulesFolder.relativize(found).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules folder " + rulesFolder + " cannot be read", unreadable);
        }
    }
}
