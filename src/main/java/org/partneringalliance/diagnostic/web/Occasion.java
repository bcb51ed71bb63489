package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.partneringalliance.diagnostic.store.PartnershipEntry;
import org.partneringalliance.diagnostic.store.RoundEntry;
import org.partneringalliance.diagnostic.store.Store;

/** A partnership and one of its rounds, as named by an address. */
public record Occasion(PartnershipEntry partnership, RoundEntry round) {

    /** The pattern of addresses that name both. */
    static final String PATH = "/partnerships/{id}/rounds/{number}";

    /**
     * What a request names.
     *
     * @throws NotFoundResponse if there is none
     */
    static Occasion of(Context request, Store store) {
        return find(request, store).orElseThrow(NotFoundResponse::new);
    }

    /** What a request names; empty if there is none. */
    static Optional<Occasion> find(Context request, Store store) {
        String number = request.pathParam("number");
        return store.partnerships()
                .find(request.pathParam("id"))
                .filter(partnership -> number.matches("[1-9][0-9]{0,5}"))
                .flatMap(partnership -> store.rounds()
                        .find(partnership.id(), Integer.parseInt(number))
                        .map(round -> new Occasion(partnership, round)));
    }

    /**
     * The partnership that a request names.
     *
     * @throws NotFoundResponse if there is none
     */
    static PartnershipEntry partnership(Context request, Store store) {
        return store.partnerships().find(request.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    /**
     * The latest round of a partnership.
     *
     * @throws NotFoundResponse if it has none
     */
    static Occasion latest(PartnershipEntry partnership, Store store) {
        return store.rounds().of(partnership.id()).stream()
                .reduce((earlier, later) -> later)
                .map(round -> new Occasion(partnership, round))
                .orElseThrow(NotFoundResponse::new);
    }

    /** The address of the round, without a slash at the end. */
    public String address() {
        return home() + "/rounds/" + round.number();
    }

    /** The address of the partnership. */
    public String home() {
        return "/partnerships/" + partnership.id();
    }
}
