package org.partneringalliance.diagnostic.cases;

import java.util.List;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.rule.RuleFiles;

/**
 * An example of what a rule should conclude and what not, written beside the rule.
 *
 * @param file the file it stands in, relative to the rules folder, with forward slashes
 * @param line the line on which it begins
 * @param name what it shows, in a few words
 * @param given everything known; all else is unknown
 * @param expect conclusions in words, for instance {@code diagnose DX-02} or {@code suppress A19}
 * @param notExpect conclusions that must not follow
 */
public record RuleCase(String file, int line, String name, Facts given, List<String> expect, List<String> notExpect) {

    public RuleCase {
        expect = List.copyOf(expect);
        notExpect = List.copyOf(notExpect);
    }

    /** The file of the cases beside a rule. */
    public static String fileBeside(String ruleFile) {
        return ruleFile.substring(0, ruleFile.length() - RuleFiles.RULES.length()) + RuleFiles.CASES;
    }

    /** The file of the rule that the case stands beside. */
    public String ruleFile() {
        return file.substring(0, file.length() - RuleFiles.CASES.length()) + RuleFiles.RULES;
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
