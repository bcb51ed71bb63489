package org.partneringalliance.diagnostic.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partneringalliance.diagnostic.fact.Vocabulary;

/**
 * The rules of a folder as they were read at one time, with nothing wrong in them, not compiled yet. Immutable.
 *
 * @param rules ordered by id
 * @param texts what each file holds, by {@link Rule#file}
 * @param vocabulary the words they were checked against
 * @param hash {@code sha256:} and the hash of every rule file's name and text
 */
public record CheckedRules(List<Rule> rules, Map<String, String> texts, Vocabulary vocabulary, String hash) {

    public CheckedRules {
        rules = List.copyOf(rules);
        texts = Map.copyOf(texts);
    }

    /**
     * The same rules, ready to work; takes seconds for rules that are not in the cache.
     *
     * @param cache keeps what was compiled for the next time
     */
    public RuleBase compile(RuleCache cache) {
        return new RuleBase(this, Optional.of(new RuleCompiler(vocabulary, cache).compile(rules)));
    }

    /** The same rules without the engine, at once: for trying out what is not taken up yet. */
    public RuleBase interpreted() {
        return new RuleBase(this, Optional.empty());
    }
}
