package org.partneringalliance.diagnostic.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks for what is wrong with a page, with everything unfolded that it has folded. */
final class Inspection {

    /** What WCAG asks for at levels A and AA, and what axe advises besides. */
    private static final String ALL =
            "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}";

    /** What a colour scheme can change. */
    private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

    /** Asks for violations only, which is faster by far than the report that {@link AxeBuilder} has made of all else. */
    private static final String RUN = """
            async () => (await axe.run(document, {runOnly: %s, resultTypes: ['violations'], preload: false})).violations
                .map(each => each.id + ' ' + each.nodes.slice(0, 3).map(node => node.html).join(' | '))
            """;

    private static final String AXE = axe();
    private static final List<Integer> NARROW = List.of(360, 320);
    private static final int WIDE = 1200;
    private static final int HEIGHT = 900;

    private Inspection() {}

    /** In both colour schemes, on narrow screens, and what the browser complained about meanwhile. */
    static List<String> defects(Visit visit) {
        Page page = visit.page();
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        page.evaluate(AXE);
        List<String> defects = new ArrayList<>();
        defects.addAll(violations(page, ColorScheme.LIGHT, ALL));
        defects.addAll(violations(page, ColorScheme.DARK, COLOURS));
        for (int width : NARROW) {
            page.setViewportSize(width, HEIGHT);
            int needed = (int) page.evaluate("document.scrollingElement.scrollWidth");
            if (needed > width) {
                defects.add("needs %d of %d pixels".formatted(needed, width));
            }
        }
        page.setViewportSize(WIDE, HEIGHT);
        defects.addAll(visit.complaints());
        return defects;
    }

    private static List<String> violations(Page page, ColorScheme scheme, String rules) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        List<?> found = (List<?>) page.evaluate(RUN.formatted(rules));
        return found.stream().map(violation -> scheme + ": " + violation).toList();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
