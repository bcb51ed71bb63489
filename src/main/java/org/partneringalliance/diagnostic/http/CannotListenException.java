package org.partneringalliance.diagnostic.http;

import java.io.UncheckedIOException;
import java.nio.channels.UnresolvedAddressException;

/** The service cannot have the port it was told to listen on. Its message is one line with the reason and the remedy. */
public final class CannotListenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotListenException(Settings settings, UncheckedIOException refused) {
        super("Cannot listen on %s port %d: %s".formatted(settings.host(), settings.port(), reason(refused)), refused);
    }

    /** The innermost cause says it best, for instance "Address already in use". */
    private static String reason(Throwable refused) {
        Throwable innermost = refused;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof UnresolvedAddressException) {
            return "no machine of that name is known";
        }
        String message =
                String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
        return message + "; choose another port with --port";
    }
}
