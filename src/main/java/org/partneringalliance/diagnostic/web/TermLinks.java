package org.partneringalliance.diagnostic.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Links the terms of the glossary where they first occur on a page. Belongs to one page; not thread-safe. */
final class TermLinks {

    private final TermWords words;
    private final Set<String> explained = new HashSet<>();

    /**
     * The links of a page.
     *
     * @param own a term that the page itself is about; otherwise empty text
     */
    TermLinks(TermWords words, String own) {
        this.words = words;
        this.explained.add(own);
    }

    /** A stretch of text; the id of a term if it is one that is linked. */
    private record Stretch(String text, Optional<String> term) {}

    /** A text with its links, to be put into the body of an element. */
    Content in(String text) {
        List<Stretch> stretches = stretches(text);
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                stretches.forEach(stretch -> write(stretch, output));
            }
        };
    }

    private List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Matcher found = words.pattern().matcher(text);
        int written = 0;
        while (found.find()) {
            Optional<String> term = words.id(found.group()).filter(explained::add);
            if (term.isPresent()) {
                stretches.add(new Stretch(text.substring(written, found.start()), Optional.empty()));
                stretches.add(new Stretch(found.group(), term));
                written = found.end();
            }
        }
        stretches.add(new Stretch(text.substring(written), Optional.empty()));
        return stretches;
    }

    private static void write(Stretch stretch, TemplateOutput output) {
        if (stretch.term().isPresent()) {
            output.writeContent("<a class=\"term\" href=\"" + StandardKind.GLOSSARY.address() + "/");
            output.writeContent(stretch.term().get());
            output.writeContent("\">");
            output.writeUserContent(stretch.text());
            output.writeContent("</a>");
        } else {
            output.writeUserContent(stretch.text());
        }
    }
}
