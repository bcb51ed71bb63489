package org.partneringalliance.diagnostic.advice;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.partneringalliance.diagnostic.fact.Threshold;
import org.partneringalliance.diagnostic.standard.Constants;
import org.partneringalliance.diagnostic.standard.ProgramFacts;

/** How many actions fit into 90 days: fewer for very small partnerships and for a thin backbone. */
final class Capacity {

    private Capacity() {}

    static int of(Situation situation) {
        Constants.Horizons horizons = situation.constants().horizons();
        boolean micro = known(situation, ProgramFacts.PARTNER_COUNT)
                .filter(count -> count.compareTo(BigFraction.of(horizons.microPartners())) <= 0)
                .isPresent();
        boolean thin = known(situation, ProgramFacts.SECRETARIAT_FTE)
                .filter(staff -> staff.compareTo(Threshold.exact(horizons.smallBackboneBelow())) < 0)
                .isPresent();
        if (micro) {
            return horizons.nowMicro();
        }
        return thin ? horizons.nowSmallBackbone() : horizons.now();
    }

    private static Optional<BigFraction> known(Situation situation, String fact) {
        return situation.ratings().circumstances().number(fact);
    }
}
