package com.segmentofone.demo.tour;

import java.time.Duration;

/** What an operator does in the admin. */
public final class OperatorWindow {

    /** The first count after a start waits until all customers are in memory. */
    private static final Duration ALL_CUSTOMERS_LOADED = Duration.ofMinutes(5);

    private final Window admin;

    public OperatorWindow(Window admin) {
        this.admin = admin;
    }

    /** Ends on the list of segments. */
    public void logIn() {
        admin.open("/login");
        admin.type("[name=j_username]", "admin");
        admin.type("[name=j_password]", "admin");
        admin.click("form [type=submit]");
        admin.until("logged in", () -> !admin.path().contains("login"));
        admin.open("/segmentofone/segments");
        admin.visible("[data-test=segments]");
    }

    /** The name, with a number behind it when a segment has it already. */
    public String unusedName(String name) {
        String page = admin.page();
        String unused = name;
        for (int number = 2; page.contains(unused); number++) {
            unused = name + " " + number;
        }
        return unused;
    }

    /** Ends on the new segment's own page, unsaved but counted. @return how many customers match */
    public int write(String name, String rule) {
        admin.click("[data-test=segment-new]");
        admin.type("[data-test=name]", name);
        admin.type("[data-test=rule]", rule);
        return Integer.parseInt(admin.find("[data-test=count][data-count]", ALL_CUSTOMERS_LOADED)
                .getAttribute("data-count"));
    }

    /** Saves and activates what was written. */
    public void activate() {
        admin.click("[data-test=save]");
        admin.until("the segment's own page", () -> !admin.path().endsWith("/new"));
        admin.click("[data-test=activate]");
        if (admin.has("[data-test=dialog-confirm]")) {
            admin.click("[data-test=dialog-confirm]");
        }
        admin.find("[data-test=members]");
    }

    /** A variant of the homepage's hero for the segment. */
    public void giveHero(String segment, String content) {
        admin.open("/segmentofone/homepage");
        admin.click("[data-slot=home-hero] [data-test=variant-add]");
        admin.type("[data-test=variant-form] [data-test=name]", "For " + segment);
        choose("content-search", content);
        choose("include-search", segment);
        admin.click("[data-test=variant-save]");
        admin.until("the variant in the list", () -> admin.text("[data-slot=home-hero]")
                .contains("For " + segment));
    }

    private void choose(String field, String text) {
        admin.type("[data-test=" + field + "]", text);
        admin.click("[data-test=variant-form] [data-test=option]");
    }
}
