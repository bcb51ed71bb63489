package org.partneringalliance.diagnostic.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partneringalliance.diagnostic.fact.Facts;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Key;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Value;

/** One thing that is otherwise in what is given. */
sealed interface Change {

    /** The facts with this change. */
    Facts in(Facts facts);

    /** The change in few words, to follow "but". */
    String words();

    /** A value in place of another, or of none. */
    record Set(Key key, Value value) implements Change {

        @Override
        public Facts in(Facts facts) {
            Map<Key, Value> known = new HashMap<>(facts.known());
            known.put(key, value);
            return Facts.of(known, facts.relations());
        }

        @Override
        public String words() {
            String named = key.subject().isEmpty() ? key.field() : key.field() + " of " + key.subject();
            return named + " is " + (value instanceof Value.Exact exact ? CaseText.number(exact) : value.toString());
        }
    }

    /** Something more that other rules concluded. */
    record Add(Relation relation) implements Change {

        @Override
        public Facts in(Facts facts) {
            return facts.with(List.of(relation));
        }

        @Override
        public String words() {
            return "with " + Change.named(relation);
        }
    }

    /** Something that other rules did not conclude. */
    record Remove(Relation relation) implements Change {

        @Override
        public Facts in(Facts facts) {
            List<Relation> rest = new ArrayList<>(facts.relations());
            rest.remove(relation);
            return Facts.of(facts.known(), rest);
        }

        @Override
        public String words() {
            return "without " + Change.named(relation);
        }
    }

    private static String named(Relation relation) {
        if (relation instanceof Finding finding) {
            return finding.id();
        }
        return relation instanceof Subsumed subsumed ? subsumed.finding() + " under another" : relation.toString();
    }
}
