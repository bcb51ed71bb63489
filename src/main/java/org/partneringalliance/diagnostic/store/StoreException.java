package org.partneringalliance.diagnostic.store;

/** A store cannot be used; the message says which and why, in words for its operator. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
