package org.partneringalliance.diagnostic.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** Somebody who leads a partnership through a diagnosis, by what the pages offer to click. */
record Facilitator(Visit visit) {

    /** From the first page to the list of people, with two organisations named. */
    void begin(String name) {
        visit.go("/");
        visit.follow("Start a diagnosis");
        page().getByLabel("Name of the partnership").fill(name);
        page().locator("input[name=form][value=quick]").check();
        visit.press("Begin");
        page().locator("input[name=phase][value=P4]").check();
        page().locator("input[name=type][value=T3]").check();
        visit.press("Save and list the organisations");
        add("Harbour Trust", "Civil society", "LEAD");
        add("Ministry of the river", "Government", "FUNDER");
        visit.follow("Go on: say who answers");
    }

    private void add(String organisation, String sector, String role) {
        Locator form = page().locator("section[aria-labelledby=add]");
        form.getByLabel("Name").fill(organisation);
        form.getByLabel("Sector")
                .selectOption(form.locator("option")
                        .filter(new Locator.FilterOptions().setHasText(sector))
                        .first()
                        .getAttribute("value"));
        form.locator("input[value=%s]".formatted(role)).check();
        visit.press("Add");
    }

    /** Lists somebody who answers: {@code alone} or {@code entered}. */
    void list(String person, String organisation, String mode) {
        page().getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(organisation));
        page().getByLabel("Name or a word to tell people apart").fill(person);
        page().locator("input[name=mode][value=%s]".formatted(mode)).check();
        visit.press("Add");
    }

    /** The private link of the only person who has one. */
    String link() {
        return page().getByLabel("Private link of").inputValue();
    }

    /** Ends the round and opens its report. */
    void finish() {
        visit.follow("To the overview");
        visit.follow("Finish round 1");
        visit.press("Finish and read the report");
    }

    /** From the first page of somebody's questions to the last: the same level for all. */
    static void answerAll(Visit person, int level) {
        person.follow("Begin");
        boolean more = true;
        while (more) {
            for (Locator question : person.page().locator(".question").all()) {
                question.locator("input[value='%d']".formatted(level)).check();
            }
            more = person.page().getByText("Save and go on").count() > 0;
            person.press(more ? "Save and go on" : "Save and close");
        }
    }

    private Page page() {
        return visit.page();
    }
}
