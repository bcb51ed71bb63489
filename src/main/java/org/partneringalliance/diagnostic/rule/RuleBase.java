package org.partneringalliance.diagnostic.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.partneringalliance.diagnostic.fact.Vocabulary;

/**
 * All rules of one version: the trees, the compiled form and a hash of their content. Immutable and safe to share
 * between threads; two versions never mix.
 */
public final class RuleBase {

    private final Map<String, Rule> rules;
    private final Vocabulary vocabulary;
    private final String hash;
    private final KieBase compiled;

    RuleBase(List<Rule> rules, Vocabulary vocabulary, String hash, KieBase compiled) {
        Map<String, Rule> byId = new TreeMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        this.rules = Collections.unmodifiableMap(byId);
        this.vocabulary = vocabulary;
        this.hash = hash;
        this.compiled = compiled;
    }

    /** Every rule, ordered by id. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** A rule by its id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The words the rules were checked against. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** {@code sha256:} and the hash of every rule file's name and text. */
    public String hash() {
        return hash;
    }

    /**
     * A new session over the compiled rules; the caller disposes of it.
     *
     * @param firings receives what fires
     */
    public KieSession newSession(Firings firings) {
        KieSession session = compiled.newKieSession();
        session.setGlobal("firings", firings);
        return session;
    }
}
