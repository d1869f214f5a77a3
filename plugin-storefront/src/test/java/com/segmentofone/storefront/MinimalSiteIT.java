package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shoppers see of the plugin on a site that it was only installed in. SPEC 7, 13 */
class MinimalSiteIT extends InstalledSite {

    @TempDir
    Path others;

    MinimalSiteIT() {
        super(SiteDatabase.h2());
    }

    /** SPEC 7.17 */
    @Test
    void aNewVisitorSeesThePagesOwnContent() {
        HttpResponse<String> home = new Browser(site).open("/");
        assertEquals(200, home.statusCode());
        assertTrue(home.body().contains(FALLBACK), home.body());
        assertTrue(home.body().contains("<p id=\"own-unknown\">Good day</p>"), home.body());
    }

    /** SPEC 7.18, 7.19, 7.20 */
    @Test
    void threeViewsOfWineChangeTheHomepageWithinTwoSeconds() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/");
        viewWine(browser);
        long viewed = System.nanoTime();
        await("the wine hero", () -> browser.open("/").body().contains(WINE_HERO));
        assertTrue(System.nanoTime() - viewed < TimeUnit.SECONDS.toNanos(5));
        String home = browser.open("/").body();
        assertTrue(home.contains("<h2>Wine &amp; more</h2>"), home);
        assertTrue(home.contains("For <b>wine</b> lovers"), home);
        assertTrue(home.contains("<i>Good day</i>"), home);
        assertTrue(home.contains("<b>wine</b>"), home);
        assertFalse(home.contains("alert(1)"), home);
        assertTrue(home.contains("data-product-id=\"101\""), home);
        assertTrue(home.contains("Red &lt;b&gt;wine&lt;/b&gt;"), home);
        assertFalse(home.contains("data-seg-reason"), home);
        assertTrue(new Browser(site).open("/").body().contains(FALLBACK));
    }

    /** SPEC 7.21 */
    @Test
    void aSlotWhoseTemplateIsMissingShowsItsBodyAndIsLoggedOnce() throws Exception {
        Browser browser = new Browser(site);
        for (int i = 0; i < 5; i++) {
            String home = browser.open("/").body();
            assertTrue(home.contains("data-seg-variant=\"default\"><p id=\"own-broken\">Still here</p>"), home);
        }
        assertEquals(1, site.told("failed at slot home-broken"));
        long engine = site.told("Exception processing template");
        browser.open("/");
        browser.open("/");
        assertTrue(site.told("Exception processing template") - engine <= 1);
    }

    /** SPEC 13.11, 13.13, 13.14 */
    @Test
    void aBlockProposesAndWhereThereIsNothingOrSomethingFailsItShowsItsBody() throws Exception {
        Browser browser = new Browser(site);
        await("dearer wines", () -> browser.open("/rose-wine").body().contains("data-seg-variant=\"dearer\""));
        String page = browser.open("/rose-wine").body();
        assertTrue(
                page.contains("<div data-seg-block=\"upsell\" data-seg-variant=\"dearer\"><ul class=\"seg-list\">"
                        + "<li data-product-id=\"101\"><a href=\"/red-wine\">Red &lt;b&gt;wine&lt;/b&gt;</a></li>"
                        + "<li data-product-id=\"102\"><a href=\"/white-wine\">White wine</a></li></ul></div>"),
                page);
        assertTrue(page.contains("data-seg-variant=\"default\"><p id=\"own-cross-sell\">More of ours</p></div>"), page);
        assertTrue(page.contains("data-seg-variant=\"default\"><p id=\"own-broken-block\">Still here</p></div>"), page);
        assertTrue(page.contains("data-seg-variant=\"default\"><p id=\"own-unknown-block\">Here too</p></div>"), page);
        assertEquals(1, site.told("failed at block upsell"));
        assertEquals(1, site.told("failed at block no-such-block"));
        await(
                "the exposure",
                () -> count("SEG_EVENT where EVENT_TYPE = 'slot.shown' and ATTRIBUTES like '%\"block\":\"upsell\"%'"
                                + " and ATTRIBUTES like '%\"products\":\"101,102\"%' and ATTRIBUTES like '%dearer%'"
                                + mine(browser))
                        > 0);
    }

    /** SPEC 7.23 */
    @Test
    void aPageWithASlotIsNotForSharedCaches() {
        assertEquals(
                "private",
                new Browser(site)
                        .open("/")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
    }

    /** SPEC 7.21, 10.1 */
    @Test
    void withoutItsTablesThePluginShowsThePagesOwnContentAndSaysSoOnce() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/");
        viewWine(browser);
        await("the wine hero", () -> browser.open("/").body().contains(WINE_HERO));
        List<String> tables = rows("select TABLE_NAME from INFORMATION_SCHEMA.TABLES where TABLE_NAME like 'SEG\\_%'");
        assertFalse(tables.isEmpty());
        rename(tables, "", "GONE_");
        try {
            long lines = site.told("ERROR com.segmentofone");
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> home = new Browser(site).open("/");
                assertEquals(200, home.statusCode());
                assertTrue(home.body().contains(FALLBACK), home.body());
            }
            long more = site.told("ERROR com.segmentofone") - lines;
            assertTrue(more < 20, () -> more + " lines for 20 pages");
        } finally {
            rename(tables, "GONE_", "");
        }
        await("the wine hero again", () -> browser.open("/").body().contains(WINE_HERO));
    }

    /** SPEC 7.24, 9.5: the same site, the same database, less the dependency and the line. */
    @Test
    void removedItLeavesAWorkingSiteWithItsOwnContent() throws Exception {
        try (RunningSite plain = RunningSite.withoutPlugin(others.resolve("without"), database, "validate")) {
            Browser browser = new Browser(plain);
            HttpResponse<String> home = browser.open("/");
            assertEquals(200, home.statusCode());
            assertTrue(home.body().contains("<p id=\"own-hero\">Everything we sell</p>"), home.body());
            assertFalse(home.body().contains("data-seg"), home.body());
            String product = browser.open("/red-wine").body();
            assertTrue(product.contains("<p id=\"own-upsell\">Our choice</p>"), product);
            assertFalse(product.contains("data-seg"), product);
            assertNull(browser.visitor());
        }
    }
}
