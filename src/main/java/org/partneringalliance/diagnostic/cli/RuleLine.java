package org.partneringalliance.diagnostic.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partneringalliance.diagnostic.rule.Conclusion;
import org.partneringalliance.diagnostic.rule.Condition.Operand;
import org.partneringalliance.diagnostic.rule.ConditionText;
import org.partneringalliance.diagnostic.rule.Rule;

/**
 * A rule in short, as the web service lists it. What does not apply is empty.
 *
 * @param file relative to the rules folder
 * @param stratum the layer in which it fires
 */
record RuleLine(
        String id,
        String title,
        String file,
        Concluded conclusion,
        String stratum,
        Optional<String> tier,
        Optional<String> urgency,
        Optional<List<String>> principles) {

    /**
     * What it concludes.
     *
     * @param of an id, or the variable that stands for one
     */
    record Concluded(String kind, String of) {

        private static Concluded of(Conclusion conclusion) {
            return new Concluded(
                    conclusion.kind().word(),
                    conclusion.target() instanceof Operand.Text text
                            ? text.text()
                            : ConditionText.of(conclusion.target()));
        }

        /** For instance "diagnose DX-02". */
        String words() {
            return kind + " " + of;
        }
    }

    static RuleLine of(Rule rule) {
        return new RuleLine(
                rule.id(),
                rule.title(),
                rule.file(),
                Concluded.of(rule.conclusion()),
                rule.stratum().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Optional.of(rule.tier()).filter(tier -> !tier.isEmpty()),
                Optional.of(rule.urgency()).filter(urgency -> !urgency.isEmpty()),
                Optional.of(rule.principles()).filter(principles -> !principles.isEmpty()));
    }
}
