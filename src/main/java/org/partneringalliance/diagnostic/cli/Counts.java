package org.partneringalliance.diagnostic.cli;

import org.partneringalliance.diagnostic.report.Words;
import org.partneringalliance.diagnostic.standard.Standard;

/** How much there is of what people ask about first. */
final class Counts {

    private Counts() {}

    /** The entries of a standard by kind. */
    static String of(Standard standard) {
        String active = "%d areas, %d principles, %d criteria, %d actions, %d patterns, %d guards"
                .formatted(
                        standard.areas().size(),
                        standard.principles().size(),
                        standard.criteria().size(),
                        standard.actions().size(),
                        standard.patterns().size(),
                        standard.guards().size());
        int dormant = standard.dormant().size();
        return dormant == 0 ? active : active + "; " + Words.count(dormant, "criterion", "criteria") + " not in use";
    }
}
