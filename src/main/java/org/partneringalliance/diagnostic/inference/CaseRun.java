package org.partneringalliance.diagnostic.inference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.rule.Rule;

/** What rules conclude in a case, in words: the kind of conclusion and the id it is about. */
public final class CaseRun {

    private CaseRun() {}

    /** What one rule concludes by itself, without the engine. */
    public static Set<String> alone(Rule rule, RuleCase given, Vocabulary vocabulary) {
        List<Map<String, String>> matches = new Interpreter(vocabulary, given.given()).matches(rule);
        return matches.stream()
                .map(bindings -> words(new Firing(rule, new TreeMap<>(bindings))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a rule base concludes. */
    public static Set<String> whole(Inference inference, RuleCase given) {
        return inference.conclude(given.given()).firings().stream()
                .map(CaseRun::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with conclusions: each that is missing or should not be there. */
    public static List<String> failures(RuleCase given, Set<String> concluded) {
        Stream<String> missing = given.expect().stream()
                .filter(each -> !concluded.contains(each))
                .map(each -> "missing: " + each);
        Stream<String> unwanted =
                given.notExpect().stream().filter(concluded::contains).map(each -> "unwanted: " + each);
        return Stream.concat(missing, unwanted).toList();
    }

    private static String words(Firing firing) {
        return firing.rule().conclusion().kind().word() + " " + firing.target();
    }
}
