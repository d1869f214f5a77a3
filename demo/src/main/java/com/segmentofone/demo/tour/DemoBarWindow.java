package com.segmentofone.demo.tour;

import java.util.Arrays;
import java.util.List;

/** What somebody does with the demo bar of the store. */
public final class DemoBarWindow {

    private final Window store;

    public DemoBarWindow(Window store) {
        this.store = store;
    }

    /** Ends on the homepage. */
    public void become(String persona) {
        press("be", "[data-persona=" + persona + "]");
    }

    /** A new visitor; ends on the homepage. */
    public void arriveFrom(String key) {
        press("be", "[data-arrival=" + key + "]");
    }

    /** @param step {@code day}, {@code month}, {@code season} or {@code now} */
    public void moveClock(String step) {
        press("clock", "[data-step=" + step + "]");
    }

    public long daysAhead() {
        return Long.parseLong(store.find("#demobar-clock time").getAttribute("data-days-ahead"));
    }

    /** Opens one of the bar's sheets: {@code why}, {@code be} or {@code clock}. */
    public void open(String sheet) {
        if (!store.has("#demobar-" + sheet + "[open]")) {
            store.click("#demobar-" + sheet + " summary");
        }
    }

    /** Names of the segments that the shopper is in. */
    public List<String> segments() {
        return store.each(".demobar .chip", "textContent");
    }

    /** Loads the homepage until the shopper is in the segment. */
    public void awaitSegment(String name) {
        store.reload("/", "in segment " + name, () -> segments().contains(name));
    }

    /** What distinguishes this homepage from another: hero, offer, row and cross-sell. */
    public HomePage home() {
        return new HomePage(
                variant("home-hero"),
                variant("home-offer"),
                products("[data-seg-slot=home-for-you]"),
                products("[data-seg-block=cross-sell]"));
    }

    private String variant(String slot) {
        return store.find("[data-seg-slot=" + slot + "]").getAttribute("data-seg-variant");
    }

    private List<String> products(String place) {
        return store.each(place + " .tile", "data-product-id");
    }

    private void press(String sheet, String button) {
        open(sheet);
        store.click(button);
        store.find("#demobar-be:not([open])");
    }

    /** Variants of the slots, and ids of the products shown. */
    public record HomePage(String hero, String offer, List<String> row, List<String> crossSell) {

        /** In how many of the four the two differ. */
        public long differences(HomePage other) {
            return Arrays.asList(
                            hero.equals(other.hero),
                            offer.equals(other.offer),
                            row.equals(other.row),
                            crossSell.equals(other.crossSell))
                    .stream()
                    .filter(same -> !same)
                    .count();
        }
    }
}
