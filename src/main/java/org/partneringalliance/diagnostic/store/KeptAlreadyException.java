package org.partneringalliance.diagnostic.store;

/** A partnership of the same id is kept already, so that a file of it cannot be kept beside it. */
public final class KeptAlreadyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient PartnershipEntry kept;

    KeptAlreadyException(PartnershipEntry kept) {
        super("the partnership in it, %s (%s), is kept here already; to replace it by the file, delete it first"
                .formatted(kept.name(), kept.id()));
        this.kept = kept;
    }

    /** The one that is kept. */
    public PartnershipEntry kept() {
        return kept;
    }
}
