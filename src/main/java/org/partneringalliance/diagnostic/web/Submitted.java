package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.partneringalliance.diagnostic.http.Router;

/** What visitors send with the forms of pages. */
final class Submitted {

    /** Characters that a name may have, as in documents. */
    static final int LONGEST_NAME = 200;

    /** Characters that a comment may have, as in documents. */
    static final int LONGEST_COMMENT = 2000;

    private Submitted() {}

    /** Registers where a form is sent to; its address may be that of a page. */
    static void register(Router router, String path, Router.Handler handler) {
        router.routes()
                .post(path, request -> handler.handle(request, router.current().get()));
    }

    /** One line, without spaces around it and control characters; empty if the form has no such field. */
    static String line(Context request, String field) {
        return text(request, field).replaceAll("\\s+", " ").strip();
    }

    /** Text of several lines, without characters that nobody can see. */
    static String text(Context request, String field) {
        String sent = Optional.ofNullable(request.formParam(field)).orElse("");
        StringBuilder kept = new StringBuilder();
        sent.replace("\r\n", "\n")
                .codePoints()
                .filter(character -> character == '\n' || character == '\t' || visible(character))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    /** How many characters people would count. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** True if a script of the page sent it and takes a part of the page as the answer. */
    static boolean byScript(Context request) {
        return request.header("HX-Request") != null;
    }

    /** Sends the visitor on after something was changed, so that loading the page again does not send it twice. */
    static void goTo(Context request, String address) {
        request.redirect(address, HttpStatus.SEE_OTHER);
    }
}
