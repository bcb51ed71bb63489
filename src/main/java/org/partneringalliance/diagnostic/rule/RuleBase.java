package org.partneringalliance.diagnostic.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.partneringalliance.diagnostic.fact.Vocabulary;

/**
 * All rules of one version: the trees, the compiled form and a hash of their content. Immutable and safe to share
 * between threads; two versions never mix.
 */
public final class RuleBase {

    private final CheckedRules checked;
    private final Map<String, Rule> byId;
    private final Map<String, List<String>> variables;
    private final Optional<KieBase> compiled;

    RuleBase(CheckedRules checked, Optional<KieBase> compiled) {
        this.checked = checked;
        this.byId = checked.rules().stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));
        this.variables = checked.rules().stream().collect(Collectors.toUnmodifiableMap(Rule::id, Rule::variables));
        this.compiled = compiled;
    }

    /** Every rule, ordered by id. */
    public List<Rule> rules() {
        return checked.rules();
    }

    /** A rule by its id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The variables of a rule of this base, as {@link Rule#variables} finds them. */
    public List<String> variables(Rule rule) {
        return Optional.ofNullable(variables.get(rule.id()))
                .orElseThrow(() -> new IllegalArgumentException(rule.id() + " is no rule of this base"));
    }

    /** A rule as its author wrote it: the whole file. */
    public String text(Rule rule) {
        return Optional.ofNullable(checked.texts().get(rule.file()))
                .orElseThrow(() -> new IllegalArgumentException("No rule of this base stands in " + rule.file()));
    }

    /** The words the rules were checked against. */
    public Vocabulary vocabulary() {
        return checked.vocabulary();
    }

    /** {@code sha256:} and the hash of every rule file's name and text. */
    public String hash() {
        return checked.hash();
    }

    /** True if the engine can fire them; others can be interpreted. */
    public boolean compiled() {
        return compiled.isPresent();
    }

    /**
     * A new session over compiled rules; the caller disposes of it.
     *
     * @param firings receives what fires
     */
    public KieSession newSession(Firings firings) {
        KieSession session = compiled.orElseThrow().newKieSession();
        session.setGlobal("firings", firings);
        return session;
    }
}
