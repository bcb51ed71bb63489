package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.partneringalliance.diagnostic.report.StandardBook;
import org.partneringalliance.diagnostic.standard.Standard;

/** What pages of one standard are made of, made once. Immutable and safe to share between threads. */
final class Shelf {

    private static final String STYLE = "<style>";

    private final Standard standard;
    private final StandardBook book;
    private final Entries entries;
    private final EntrySearch search;
    private final TermWords terms;
    private final String print;
    private final byte[] smallPrint;

    private Shelf(Standard standard) {
        this.standard = standard;
        this.book = StandardBook.of(standard);
        this.entries = Entries.of(standard);
        this.search = new EntrySearch(entries);
        this.terms = new TermWords(standard.glossary());
        this.print = StandardBook.html(standard);
        this.smallPrint = Assets.compressed(print.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the shelf of the standard that was asked for last. Thread-safe. */
    static final class Kept {

        private final AtomicReference<Shelf> last = new AtomicReference<>();

        /** The shelf of a standard. */
        Shelf of(Standard standard) {
            Shelf kept = last.get();
            if (kept != null && kept.standard.hash().equals(standard.hash())) {
                return kept;
            }
            Shelf made = new Shelf(standard);
            last.set(made);
            return made;
        }
    }

    StandardBook book() {
        return book;
    }

    Entries entries() {
        return entries;
    }

    EntrySearch search() {
        return search;
    }

    TermWords terms() {
        return terms;
    }

    /** Answers with the whole standard as one page that needs no other file. */
    void answerPrint(Context request) {
        Assets.answer(request, print.getBytes(StandardCharsets.UTF_8), smallPrint);
    }

    /** Kilobytes that the page to print has on its way. */
    int printKilobytes() {
        return Math.round(smallPrint.length / 1000f);
    }

    /** What a content security policy calls the one style within the page to print. */
    String printStyle() {
        int start = print.indexOf(STYLE) + STYLE.length();
        String style = print.substring(start, print.indexOf("</style>", start));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
