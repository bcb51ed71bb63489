package org.partneringalliance.diagnostic.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.function.Supplier;
import org.partneringalliance.diagnostic.standard.Standard;

/** Answers made from the standard alone, which whoever has them need not load again. Immutable. */
final class StandardPages {

    /** Kept, but asked for again each time. */
    private static final String REVALIDATE = "no-cache";

    private final EntityTag tag;

    StandardPages(Standard standard) {
        this.tag = new EntityTag(standard.hash());
    }

    /** @param json made only if the asker does not have it */
    void answer(Context request, Supplier<byte[]> json) {
        request.header(Header.ETAG, tag.text()).header(Header.CACHE_CONTROL, REVALIDATE);
        if (tag.isAmong(request.header(Header.IF_NONE_MATCH))) {
            request.status(HttpStatus.NOT_MODIFIED);
        } else {
            Answers.body(request, Answers.JSON, json.get());
        }
    }
}
