package org.partneringalliance.diagnostic.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders templates. */
final class Views {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Views() {}

    /** Answers with a page that nobody else keeps. */
    static void answer(Context request, String template, Map<String, Object> values) {
        request.header("Cache-Control", "no-store");
        request.contentType("text/html; charset=utf-8").result(text(template, values));
    }

    /** The text of a page or of a part of one. */
    static String text(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template, values, output);
        return output.toString();
    }
}
