package org.partneringalliance.diagnostic.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * One person in a browser of their own. Everything that goes wrong behind the pages is noted: what the console tells of
 * errors and refused scripts or styles, and requests to other hosts. Closing it fails if anything was.
 */
final class Visit implements AutoCloseable {

    /** Milliseconds that a page may take before a test gives up. */
    private static final double PATIENCE = 15_000;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(String address, BrowserContext context) {
        this.address = address;
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add(error.error()));
        context.onRequest(this::watch);
        this.page = context.newPage();
    }

    static Visit to(String address, Browser browser) {
        return to(address, browser, new Browser.NewContextOptions());
    }

    static Visit withoutScripts(String address, Browser browser) {
        return to(address, browser, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private static Visit to(String address, Browser browser, Browser.NewContextOptions options) {
        return new Visit(address, browser.newContext(options.setBaseURL(address)));
    }

    /** That an address is not found, or a form refused, is what tests of such pages are about. */
    private void hear(ConsoleMessage message) {
        boolean expected =
                message.text().startsWith("Failed to load resource: the server responded with a status of 4");
        if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
        }
    }

    private void watch(Request request) {
        String asked = request.url();
        if (!asked.startsWith(address + "/") && !asked.startsWith("data:") && !asked.equals("about:blank")) {
            complaints.add("request to " + asked);
        }
    }

    /** What was noted since the last time that somebody asked. */
    List<String> complaints() {
        List<String> noted = List.copyOf(complaints);
        complaints.clear();
        return noted;
    }

    Page page() {
        return page;
    }

    Page go(String path) {
        page.navigate(path);
        return page;
    }

    void press(String button) {
        named(AriaRole.BUTTON, button).click();
    }

    void follow(String link) {
        named(AriaRole.LINK, link).click();
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complains about").isEmpty();
    }
}
