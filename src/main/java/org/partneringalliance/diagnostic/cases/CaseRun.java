package org.partneringalliance.diagnostic.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partneringalliance.diagnostic.fact.Vocabulary;
import org.partneringalliance.diagnostic.inference.Firing;
import org.partneringalliance.diagnostic.inference.Inference;
import org.partneringalliance.diagnostic.inference.Interpreter;
import org.partneringalliance.diagnostic.inference.Layers;
import org.partneringalliance.diagnostic.rule.Rule;

/** What rules conclude in a case, in words: the kind of conclusion and the id it is about. */
public final class CaseRun {

    private CaseRun() {}

    /** What one rule concludes by itself, without the engine. */
    public static Set<String> alone(Rule rule, RuleCase given, Vocabulary vocabulary) {
        return Layers.firings(rule, new Interpreter(vocabulary, given.given()))
                .map(CaseRun::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a rule base concludes. */
    public static Set<String> whole(Inference inference, RuleCase given) {
        return inference.conclude(given.given()).firings().stream()
                .map(CaseRun::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What rules conclude together, without the engine: for each conclusion in words the first rule that draws it. */
    public static Map<String, Rule> whole(Collection<Rule> rules, RuleCase given, Vocabulary vocabulary) {
        Map<String, Rule> concluded = new TreeMap<>();
        Layers.conclude(rules, given.given(), vocabulary)
                .firings()
                .forEach(firing -> concluded.putIfAbsent(words(firing), firing.rule()));
        return concluded;
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
