package org.partneringalliance.diagnostic.web;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.partneringalliance.diagnostic.http.Release;

/**
 * What every page has around its content.
 *
 * @param title of the page alone
 * @param section which of the links at the top the page belongs to
 * @param edition which standard the page is made from; empty where none is
 * @param token proves that a form was made here ({@link FormToken})
 */
public record Frame(String title, Section section, String edition, String token) {

    /** The links at the top. */
    public enum Section {
        HOME("base.css"),
        PARTNERSHIPS("answer.css"),
        /** Belongs to partnerships. */
        REPORT("report.css"),
        STANDARD("standard.css"),
        RULES("standard.css"),
        /** A private link: no way to what others see. */
        ANSWER("answer.css"),
        /** Answers that are given at the facilitator's machine. */
        ENTRY("answer.css"),
        OTHER("base.css");

        private final String style;

        Section(String style) {
            this.style = style;
        }

        /** The asset with the style of these pages. */
        public String style() {
            return style;
        }
    }

    /** The frame of a page that answers a request from a release. */
    static Frame of(Context request, Release release, Section section, String title) {
        return new Frame(
                title, section, "Reference standard " + release.standard().version(), FormToken.of(request));
    }

    /** "true" for the link of the section that the page belongs to. */
    public @Nullable String current(String link) {
        Section shown = section == Section.REPORT ? Section.PARTNERSHIPS : section;
        return shown.name().equals(link) ? "true" : null;
    }

    /** True where the whole site may be looked at. */
    public boolean menu() {
        return section != Section.ANSWER && section != Section.ENTRY;
    }

    /** True where a way leads to the first page, and from there to everybody's links. */
    public boolean home() {
        return section != Section.ANSWER;
    }

    /** With the name of the program. */
    public String fullTitle() {
        return section == Section.HOME ? title : title + " – Partnering Diagnostic";
    }

    /** The address of an asset, with the hash of its content, so that a browser may keep it. */
    public String asset(String name) {
        return Assets.address(name);
    }
}
