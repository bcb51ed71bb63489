package org.partneringalliance.diagnostic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Somebody who has no mouse. Wherever the focus comes, it has to be seen. */
record Keyboard(Page page) {

    private static final int PATIENCE = 250;

    private static final String SEEN = """
            () => {
              const outlined = each => each && getComputedStyle(each).outlineStyle !== 'none'
                && parseFloat(getComputedStyle(each).outlineWidth) >= 2;
              const at = document.activeElement;
              const box = at.getBoundingClientRect();
              return at !== document.body && box.width > 0 && box.height > 0 && (outlined(at) || outlined(at.closest('.level')));
            }
            """;

    /** Goes on with Tab to the next place that a selector matches and that has a text or a name. */
    void tabTo(String selector, String text) {
        for (int pressed = 0; pressed < PATIENCE; pressed++) {
            page.keyboard().press("Tab");
            if (isAtBrowser()) {
                continue;
            }
            assertThat(page.evaluate(SEEN)).as("focus is seen at " + here()).isEqualTo(true);
            if (isAt(selector, text)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to %s '%s'; it ended at %s".formatted(selector, text, here()));
    }

    void tabTo(String selector) {
        tabTo(selector, "");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Presses Enter where that leads to another page, or to the same page anew. */
    void enterPage() {
        AtomicBoolean arrived = new AtomicBoolean();
        Consumer<Page> arrive = loaded -> arrived.set(true);
        page.onLoad(arrive);
        press("Enter");
        page.waitForCondition(arrived::get);
        page.offLoad(arrive);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** What has the focus, as its tag with attributes. */
    String here() {
        return (String) page.evaluate("document.activeElement.cloneNode().outerHTML");
    }

    /** Between the last place of a page and the first. */
    private boolean isAtBrowser() {
        return here().startsWith("<body");
    }

    private boolean isAt(String selector, String text) {
        return (boolean) page.evaluate(
                "([selector, text]) => document.activeElement.matches(selector)"
                        + " && document.activeElement.textContent.includes(text)",
                new Object[] {selector, text});
    }
}
