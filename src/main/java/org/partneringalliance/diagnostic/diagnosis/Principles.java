package org.partneringalliance.diagnostic.diagnosis;

import java.util.List;
import java.util.Optional;
import org.partneringalliance.diagnostic.diagnosis.Because.PrincipleReference;
import org.partneringalliance.diagnostic.standard.Principle;
import org.partneringalliance.diagnostic.standard.Source;
import org.partneringalliance.diagnostic.standard.Standard;

/** Principles as explanations refer to them. */
public final class Principles {

    private Principles() {}

    /** A principle with its statement and its sources in full. */
    public static PrincipleReference reference(Standard standard, String id) {
        Principle principle = standard.principles().get(id);
        if (principle == null) {
            throw new IllegalStateException("'" + id + "' is no principle of the standard");
        }
        List<String> sources = principle.sources().stream()
                .flatMap(key -> Optional.ofNullable(standard.sources().get(key)).stream())
                .map(Source::reference)
                .toList();
        return new PrincipleReference(id, principle.statement(), sources);
    }
}
