package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partneringalliance.diagnostic.advice.Advice;
import org.partneringalliance.diagnostic.advice.HeldBack;
import org.partneringalliance.diagnostic.advice.Situation;
import org.partneringalliance.diagnostic.diagnosis.Diagnosis.Suppressed;
import org.partneringalliance.diagnostic.rule.RuleBase;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/** What to leave alone, and why. */
final class SuppressedReports {

    private final Standard standard;
    private final RuleBase rules;
    private final Situation situation;
    private final Sentences sentences;

    SuppressedReports(Standard standard, RuleBase rules, Situation situation) {
        this.standard = standard;
        this.rules = rules;
        this.situation = situation;
        this.sentences = new Sentences(standard, Audience.PARTNER);
    }

    /** By action id. */
    List<Suppressed> reports(Advice advice) {
        return advice.heldBack().stream().map(this::report).toList();
    }

    private Suppressed report(HeldBack held) {
        String title = Optional.ofNullable(standard.actions().get(held.action()))
                .map(Action::title)
                .orElse(held.action());
        return new Suppressed(
                held.action(),
                title,
                held.by().stream().map(this::label).toList(),
                held.by().stream().map(by -> reason(by, held.action())).collect(Collectors.joining(" ")));
    }

    /** A rule about the action itself is named by the action: "A19 condition". */
    private String label(String by) {
        return rules.rule(by).isPresent() && !situation.holds(by) ? by.replace('-', ' ') : by;
    }

    private String reason(String by, String action) {
        Optional<String> finding = standard.patternOrGuard(by).map(pattern -> whileItHolds(pattern, action));
        Optional<String> rule =
                rules.rule(by).map(known -> sentences.rule(by, action).orElseGet(() -> sentence(known.title())));
        return finding.or(() -> rule).orElseGet(() -> sentence(by));
    }

    private static String whileItHolds(Pattern pattern, String action) {
        return pattern.avoid().stream()
                .filter(avoid -> avoid.action().equals(action))
                .map(Pattern.Avoid::why)
                .findFirst()
                .orElseGet(() -> "Not while %s (%s) holds.".formatted(pattern.title(), pattern.id()));
    }

    private static String sentence(String words) {
        String stop = words.endsWith(".") ? "" : ".";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + stop;
    }
}
