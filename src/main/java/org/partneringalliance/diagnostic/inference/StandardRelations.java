package org.partneringalliance.diagnostic.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.partneringalliance.diagnostic.fact.Avoidance;
import org.partneringalliance.diagnostic.fact.Relation;
import org.partneringalliance.diagnostic.fact.Step;
import org.partneringalliance.diagnostic.fact.Subsumption;
import org.partneringalliance.diagnostic.fact.Target;
import org.partneringalliance.diagnostic.standard.Action;
import org.partneringalliance.diagnostic.standard.Pattern;
import org.partneringalliance.diagnostic.standard.Standard;

/** What the standard relates, whatever the partnership: steps, what is avoided, subsumed and raised. */
public final class StandardRelations {

    private StandardRelations() {}

    /** Patterns before actions, as the standard orders them. */
    public static Collection<Relation> of(Standard standard) {
        List<Relation> relations = new ArrayList<>();
        for (Pattern pattern : standard.allPatterns()) {
            pattern.steps().stream()
                    .filter(Pattern.Step::unconditional)
                    .flatMap(Pattern.Step::actions)
                    .distinct()
                    .forEach(action -> relations.add(new Step(pattern.id(), action)));
            pattern.avoid().forEach(avoid -> relations.add(new Avoidance(pattern.id(), avoid.action())));
            pattern.subsumes().forEach(child -> relations.add(new Subsumption(pattern.id(), child)));
        }
        for (Action action : standard.actions().values()) {
            action.raises().forEach(criterion -> relations.add(new Target(criterion, action.id())));
        }
        return relations;
    }
}
