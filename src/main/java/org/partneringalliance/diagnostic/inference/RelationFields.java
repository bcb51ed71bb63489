package org.partneringalliance.diagnostic.inference;

import java.util.Map;
import org.partneringalliance.diagnostic.fact.Avoidance;
import org.partneringalliance.diagnostic.fact.Finding;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Step;
import org.partneringalliance.diagnostic.fact.Subsumed;
import org.partneringalliance.diagnostic.fact.Subsumption;
import org.partneringalliance.diagnostic.fact.Target;

/** A closed-world fact with its fields by the names that rules use. */
record RelationFields(Relation relation, Map<String, String> fields) {

    static RelationFields of(Relation relation) {
        return new RelationFields(relation, fields(relation));
    }

    /** The name of the type in rules. */
    static String type(Relation relation) {
        return relation.getClass().getSimpleName();
    }

    /** The name of its type in rules. */
    String type() {
        return type(relation);
    }

    private static Map<String, String> fields(Relation relation) {
        if (relation instanceof Finding finding) {
            return Map.of("id", finding.id(), "kind", finding.kind(), "tier", finding.tier());
        }
        if (relation instanceof Step step) {
            return Map.of("finding", step.finding(), "action", step.action());
        }
        if (relation instanceof Avoidance avoidance) {
            return Map.of("finding", avoidance.finding(), "action", avoidance.action());
        }
        if (relation instanceof Target target) {
            return Map.of("criterion", target.criterion(), "action", target.action());
        }
        if (relation instanceof Subsumption subsumption) {
            return Map.of("parent", subsumption.parent(), "child", subsumption.child());
        }
        return Map.of("finding", ((Subsumed) relation).finding());
    }
}
