package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the plugin records of shoppers on a site that it was only installed in. SPEC 7, 14 */
abstract class CapturesScenario extends InstalledSite {
    private static final String GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    CapturesScenario(SiteDatabase database) {
        super(database);
    }

    /** SPEC 7.22 */
    @Test
    void whatASlotShowedIsRecorded() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/");
        String mine = mine(browser);
        await("the slots", () -> count("SEG_EVENT where EVENT_TYPE = 'slot.shown'" + mine) == 4);
        assertEquals(
                1, count("SEG_EVENT where ATTRIBUTES like '%\"slot\":\"home-hero\"%\"variant\":\"default\"%'" + mine));
    }

    /** SPEC 7.9 */
    @Test
    void pagesAreRecordedWithWhatTheyAreAbout() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/?utm_source=news&utm_medium=email", "Referer", "https://www.google.com/");
        browser.open("/about");
        browser.open("/drinks/wine");
        browser.open("/red-wine");
        browser.open("/search?q=" + Browser.encoded("<script>alert('wine')</script>"));
        String mine = mine(browser);
        await("five pages", () -> count("SEG_EVENT where EVENT_TYPE = 'page.viewed'" + mine) == 5);
        assertEquals(1, count("SEG_EVENT where EVENT_TYPE = 'home.viewed'" + mine));
        assertEquals(1, count("SEG_EVENT where EVENT_TYPE = 'category.viewed' and CATEGORY_ID = 3" + mine));
        assertEquals(1, count("SEG_EVENT where EVENT_TYPE = 'product.viewed' and PRODUCT_ID = 101" + mine));
        assertEquals(
                1,
                count("SEG_EVENT where EVENT_TYPE = 'search' and ATTRIBUTES like '%\"hits\":\"2\"%script%alert%'"
                        + mine));
        assertEquals(
                count("SEG_EVENT where 1 = 1" + mine),
                count(
                        "SEG_EVENT where ATTRIBUTES like '%\"channel\":\"email\"%' and ATTRIBUTES like '%\"device\":\"desktop\"%'"
                                + " and ATTRIBUTES like '%\"locale\":\"en_US\"%' and CURRENCY = 'USD'" + mine));
    }

    /** SPEC 7.10 */
    @Test
    void whatIsNotAPageIsNotRecorded() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/data");
        browser.open("/gone");
        browser.open("/broken");
        browser.open("/no-such-page");
        browser.open("/static/site.css");
        browser.head("/about");
        browser.open("/about", "X-Requested-With", "XMLHttpRequest");
        browser.open("/about", "Sec-Purpose", "prefetch");
        browser.open("/login");
        String mine = mine(browser);
        await("the log-in page", () -> count("SEG_EVENT where EVENT_TYPE = 'page.viewed'" + mine) == 1);
        assertEquals(1, count("SEG_EVENT where 1 = 1" + mine));
    }

    /** SPEC 7.11 */
    @Test
    void whatHappensInTheCartIsRecordedWithItsMoney() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/");
        browser.open("/cart/add?product=101&quantity=2");
        browser.open("/cart/add?product=101&quantity=1");
        browser.open("/cart/update?quantity=5");
        browser.open("/cart/remove");
        String mine = mine(browser);
        await("the removal", () -> count("SEG_EVENT where EVENT_TYPE = 'cart.removed'" + mine) == 1);
        assertEquals(
                List.of(
                        "cart.added 101 2 1900",
                        "cart.added 101 1 950",
                        "cart.updated 101 5 4750",
                        "cart.removed 101 5 4750"),
                rows("select EVENT_TYPE || ' ' || PRODUCT_ID || ' ' || QUANTITY || ' ' || AMOUNT from SEG_EVENT"
                        + " where EVENT_TYPE like 'cart.%'" + mine + " order by EVENT_ID"));
    }

    /** SPEC 7.28 */
    @Test
    void favouritesAreToldFromSavedCarts() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/");
        String mine = " and IDENTITY_KEY = (select 'c' || CUSTOMER_ID from SEG_ALIAS where VISITOR_ID = '"
                + browser.visitor() + "')";
        browser.post("/register", "name", "keeper");
        browser.open("/list/add?list=favourites&product=102");
        browser.open("/list/add?list=favourites&product=102");
        browser.open("/list/add?list=Previously%20saved%20cart&product=101");
        browser.open("/list/remove?list=favourites");
        await("the removal", () -> count("SEG_EVENT where EVENT_TYPE = 'favourite.removed'" + mine) == 1);
        assertEquals(1, count("SEG_EVENT where EVENT_TYPE = 'favourite.added' and PRODUCT_ID = 102" + mine));
        assertEquals(2, count("SEG_EVENT where ATTRIBUTES like '%\"list\":\"favourites\"%'" + mine));
        assertEquals(0, count("SEG_EVENT where EVENT_TYPE like 'cart.%'" + mine));
        assertEquals(0, count("SEG_EVENT where PRODUCT_ID = 101" + mine));
    }

    /** SPEC 7.28, 7.35 */
    @Test
    void aListThatIsDeletedTakesItsFavouritesWithIt() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/");
        String mine = " and IDENTITY_KEY = (select 'c' || CUSTOMER_ID from SEG_ALIAS where VISITOR_ID = '"
                + browser.visitor() + "')";
        browser.post("/register", "name", "dropper");
        browser.open("/list/add?list=favourites&product=102");
        browser.open("/list/add?list=favourites&product=103");
        browser.open("/list/add?list=Previously%20saved%20cart&product=101");
        browser.open("/list/drop?list=Previously%20saved%20cart");
        browser.open("/list/drop?list=favourites");
        await("both removals", () -> count("SEG_EVENT where EVENT_TYPE = 'favourite.removed'" + mine) == 2);
        assertEquals(
                List.of("102 favourites", "103 favourites"),
                rows("select PRODUCT_ID || ' ' || case when ATTRIBUTES like '%\"list\":\"favourites\"%'"
                        + " then 'favourites' else '' end from SEG_EVENT where EVENT_TYPE = 'favourite.removed'"
                        + mine + " order by PRODUCT_ID"));
        assertEquals(0, count("SEG_EVENT where PRODUCT_ID = 101" + mine));
    }

    /** SPEC 7.29, 7.30 */
    @Test
    void aSearchInVainAndAProductThatIsOutOfStockAreRecordedBesideTheirPages() throws Exception {
        update("update BLC_SKU set INVENTORY_TYPE = 'UNAVAILABLE' where SKU_ID = 104");
        Browser browser = new Browser(site);
        browser.open("/search?q=nothing");
        browser.open("/search?q=wine");
        String mine = mine(browser);
        await("the watch", () -> {
            browser.open("/stout");
            return count("SEG_EVENT where EVENT_TYPE = 'product.unavailable' and PRODUCT_ID = 104" + mine) > 0;
        });
        assertEquals(2, count("SEG_EVENT where EVENT_TYPE = 'search'" + mine));
        assertEquals(
                1,
                count("SEG_EVENT where EVENT_TYPE = 'search.empty' and ATTRIBUTES like '%\"phrase\":\"nothing\"%'"
                        + mine));
        assertEquals(
                1,
                count("SEG_EVENT where EVENT_TYPE = 'stock.changed' and IDENTITY_KEY = 'p104'"
                        + " and ATTRIBUTES like '%\"stock\":\"0\"%'"));
    }

    /** SPEC 7.31, 7.32, 7.33 */
    @Test
    void theWayThroughTheCheckoutIsRecorded() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/");
        String mine = mine(browser);
        browser.open("/checkout");
        browser.open("/cart/add?product=101&quantity=2");
        browser.open("/checkout");
        browser.open("/checkout");
        browser.open("/about");
        browser.open("/cart/code?code=NOPE");
        browser.open("/checkout");
        browser.open("/checkout/pay?enough=false");
        await("the failed payment", () -> count("SEG_EVENT where EVENT_TYPE = 'payment.failed'" + mine) == 1);
        browser.open("/checkout/pay?enough=true");
        await("the refused code", () -> count("SEG_EVENT where EVENT_TYPE = 'coupon.refused'" + mine) == 1);
        await("the checkouts", () -> count("SEG_EVENT where EVENT_TYPE = 'checkout.started'" + mine) == 2);
        assertEquals(
                1,
                count("SEG_EVENT where EVENT_TYPE = 'checkout.step.left' and AMOUNT = 1900"
                        + " and ATTRIBUTES like '%\"step\":\"checkout\"%'" + mine));
        assertEquals(
                1,
                count("SEG_EVENT where EVENT_TYPE = 'coupon.refused' and ATTRIBUTES like '%\"code\":\"NOPE\"%'"
                        + mine));
        assertEquals(1, count("SEG_ALIAS where VISITOR_ID = '" + browser.visitor() + "'"));
    }

    /** SPEC 7.34 */
    @Test
    void aClickInASlotIsRecordedByAGetThatTheHostsFiltersPass() throws Exception {
        Browser browser = new Browser(site);
        String home = browser.open("/").body();
        String tag = "<script async=\"async\" src=\"/segmentofone/slots.js\"></script>";
        assertTrue(home.contains(tag), home);
        assertEquals(home.indexOf(tag), home.lastIndexOf(tag));
        HttpResponse<String> script = browser.open("/segmentofone/slots.js");
        assertEquals(200, script.statusCode());
        assertEquals(
                "public, max-age=86400",
                script.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(List.of(), script.headers().allValues("Set-Cookie"));
        assertEquals(
                204,
                browser.open("/segmentofone/click?slot=home-hero&variant=wine", "Sec-Fetch-Dest", "empty")
                        .statusCode());
        assertEquals(204, browser.open("/segmentofone/click").statusCode());
        String mine = mine(browser);
        await("the click", () -> count("SEG_EVENT where EVENT_TYPE = 'slot.clicked'" + mine) == 1);
        assertEquals(1, count("SEG_EVENT where ATTRIBUTES like '%\"slot\":\"home-hero\"%wine%'" + mine));
    }

    /** SPEC 14.1: before the host's own filters, which refuse such a request. */
    @Test
    void anotherSystemTellsOfAnEventBesideTheSitesSecurity() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/about");
        String event =
                "{\"events\":[{\"id\":\"call-1\",\"name\":\"Sales call\",\"visitor\":\"" + browser.visitor() + "\"}]}";
        assertTrue(browser.postJson("/segmentofone/other", event).statusCode() >= 400);
        assertEquals(401, browser.postJson("/segmentofone/api/events", event).statusCode());
        for (String answer : List.of("\"stored\":1", "\"repeated\":1")) {
            HttpResponse<String> told =
                    browser.postJson("/segmentofone/api/events", event, "Authorization", "Bearer " + TOKEN);
            assertEquals(200, told.statusCode(), told.body());
            assertTrue(told.body().contains(answer), told.body());
        }
        assertEquals(1, count("SEG_EVENT where EVENT_TYPE = 'site.sales call'" + mine(browser)));
    }

    /** SPEC 7.4, 7.5, 7.12 */
    @Test
    void registrationJoinsTheVisitorWithTheCustomerAndLogOutPartsThem() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/about");
        String visitor = browser.visitor();
        browser.post("/register", "name", "ada");
        String registered = browser.visitor();
        assertNotEquals(visitor, registered);
        await("the alias", () -> count("SEG_ALIAS where VISITOR_ID = '" + visitor + "'") == 1);
        String customer =
                " and IDENTITY_KEY = (select 'c' || CUSTOMER_ID from SEG_ALIAS where VISITOR_ID = '" + visitor + "')";
        await("the customer's page", () -> count("SEG_EVENT where EVENT_TYPE = 'home.viewed'" + customer) == 1);
        assertEquals(1, count("SEG_EVENT where EVENT_TYPE = 'registered'" + customer));
        assertEquals(1, count("SEG_EVENT where EVENT_TYPE = 'logged.in'" + customer));
        browser.open("/logout");
        assertNotEquals(registered, browser.visitor());
        await("the log-out", () -> count("SEG_EVENT where EVENT_TYPE = 'logged.out'" + customer) == 1);
        assertEquals(0, count("SEG_ALIAS where VISITOR_ID in ('" + registered + "', '" + browser.visitor() + "')"));
    }

    /** SPEC 7.4: what a customer did before and after log-in is one history, on every browser. */
    @Test
    void whoLogsInElsewhereSeesTheirOwnHomepage() throws Exception {
        Browser first = new Browser(site);
        first.open("/");
        first.post("/register", "name", "grace");
        viewWine(first);
        Browser second = new Browser(site);
        second.open("/");
        String visitor = second.visitor();
        second.post("/login_post.htm", "j_username", "grace", "j_password", "secret");
        await("the customer's hero", () -> second.open("/").body().contains(WINE_HERO));
        assertEquals(1, count("SEG_ALIAS where VISITOR_ID = '" + visitor + "'"));
        second.open("/logout");
        assertTrue(second.open("/").body().contains(FALLBACK));
    }

    /** SPEC 7.7 */
    @Test
    void theOldIdOfACustomerOpensNoOtherBrowser() throws Exception {
        Browser victim = new Browser(site);
        victim.open("/");
        String stolen = victim.visitor();
        viewWine(victim);
        await("the wine hero", () -> victim.open("/").body().contains(WINE_HERO));
        victim.post("/register", "name", "victim");
        Browser thief = new Browser(site);
        thief.forge(stolen);
        assertTrue(thief.open("/").body().contains(FALLBACK));
        assertNotEquals(stolen, thief.visitor());
    }

    /** SPEC 7.3 */
    @Test
    void aForgedCookieIsReplacedAndNeverStored() throws Exception {
        Browser browser = new Browser(site);
        browser.forge("c1<script>");
        assertEquals(200, browser.open("/about").statusCode());
        assertTrue(browser.visitor().matches("[0-9a-f]{32}"));
        await("the page", () -> count("SEG_EVENT where EVENT_TYPE = 'page.viewed'" + mine(browser)) == 1);
        assertEquals(0, count("SEG_EVENT where IDENTITY_KEY like '%script%'"));
    }

    /** SPEC 7.15 */
    @Test
    void aBotGetsThePageAndNothingIsKeptOfIt() throws Exception {
        Browser bot = new Browser(site, GOOGLEBOT);
        long before = count("SEG_EVENT where ATTRIBUTES like '%/robots-were-here%'");
        String home = bot.open("/").body();
        assertTrue(home.contains(FALLBACK), home);
        assertNull(bot.visitor());
        assertEquals(before, count("SEG_EVENT where ATTRIBUTES like '%/robots-were-here%'"));
        assertEquals(0, count("SEG_EVENT where ATTRIBUTES like '%\"device\":\"bot\"%'"));
    }

    /** SPEC 7.8, 10.1: the writer cannot reach its table, and no shopper waits for the writer. */
    @Test
    void whileEventsCannotBeStoredNobodyWaitsAndNothingIsLost() throws Exception {
        Browser browser = new Browser(site);
        browser.open("/about");
        await("the first page", () -> count("SEG_EVENT where EVENT_TYPE = 'page.viewed'" + mine(browser)) == 1);
        rename(List.of("SEG_EVENT"), "", "GONE_");
        long start = System.nanoTime();
        try {
            for (int i = 0; i < 100; i++) {
                assertEquals(200, browser.open("/about").statusCode());
            }
        } finally {
            rename(List.of("SEG_EVENT"), "GONE_", "");
        }
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(60), "100 pages took too long");
        await("the events", () -> count("SEG_EVENT where EVENT_TYPE = 'page.viewed'" + mine(browser)) == 101);
    }

    /** SPEC 2.8, 2.21 */
    @Test
    void aGuestWhoOrderedAndLogsInToAnOlderAccountKeepsTwoHistories() throws Exception {
        Browser owner = new Browser(site);
        owner.open("/");
        String registered = owner.visitor();
        owner.post("/register", "name", "hopper");
        await("the account", () -> count("SEG_ALIAS where VISITOR_ID = '" + registered + "'") == 1);
        Browser guest = new Browser(site);
        guest.open("/");
        String visitor = guest.visitor();
        guest.open("/cart/add?product=101&quantity=1");
        guest.open("/checkout/pay?enough=true");
        await("the guest", () -> count("SEG_ALIAS where VISITOR_ID = '" + visitor + "'") == 1);
        String ordered = " and IDENTITY_KEY = 'c" + customerOf(visitor) + "'";
        guest.post("/login_post.htm", "j_username", "hopper", "j_password", "secret");
        guest.open("/about");
        String account = " and IDENTITY_KEY = 'c" + customerOf(registered) + "'";
        await("the account's page", () -> count("SEG_EVENT where EVENT_TYPE = 'page.viewed'" + account) > 0);
        assertNotEquals(customerOf(visitor), customerOf(registered));
        assertEquals(1, count("SEG_EVENT where EVENT_TYPE = 'order.line'" + ordered));
        assertEquals(0, count("SEG_EVENT where EVENT_TYPE = 'order.line'" + account));
    }

    private String customerOf(String visitor) throws SQLException {
        return rows("select CUSTOMER_ID from SEG_ALIAS where VISITOR_ID = '" + visitor + "'")
                .get(0);
    }
}
