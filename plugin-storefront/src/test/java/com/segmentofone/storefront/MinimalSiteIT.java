package com.segmentofone.storefront;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second Broadleaf site, installed by the manual to the letter, that knows nothing of the plugin. SPEC 9.1 */
class MinimalSiteIT {
    static final String TOKEN = "the-minimal-sites-random-token";
    private static final String GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    private static final String FALLBACK =
            "<div data-seg-slot=\"home-hero\" data-seg-variant=\"default\"><p id=\"own-hero\">Everything we sell</p></div>";
    private static final String WINE_HERO = "<div data-seg-slot=\"home-hero\" data-seg-variant=\"wine\">";

    @TempDir
    static Path folder;

    private static Server server;
    private static String url;
    private static RunningSite site;

    @BeforeAll
    static void install() throws Exception {
        server = Server.createTcpServer(
                        "-tcpPort",
                        "0",
                        "-ifNotExists",
                        "-baseDir",
                        folder.resolve("db").toString())
                .start();
        url = "jdbc:h2:tcp://localhost:" + server.getPort()
                + "/./site;MODE=LEGACY;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1";
        site = RunningSite.withPlugin(folder.resolve("with"), url, "create");
        await("the definitions to be read", () -> count("SEG_SEGMENT where STATUS = 'ACTIVE'") == 1);
        await("the variants to be read", () -> count("SEG_SLOT_VARIANT") == 3);
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
        server.stop();
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
        try (RunningSite plain = RunningSite.withoutPlugin(folder.resolve("without"), url, "validate")) {
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

    private static void viewWine(Browser browser) {
        for (String wine : List.of("/red-wine", "/white-wine", "/rose-wine")) {
            assertEquals(200, browser.open(wine).statusCode());
        }
    }

    private static void rename(List<String> tables, String from, String to) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("alter table " + from + table + " rename to " + to + table);
            }
        }
    }

    private static void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String mine(Browser browser) {
        return " and IDENTITY_KEY = 'v" + browser.visitor() + "'";
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            Awaitility.await(what).atMost(60, TimeUnit.SECONDS).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(e.getMessage() + "\n" + log(), e);
        }
    }

    private static String log() {
        try {
            return site == null ? "" : site.log();
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static long count(String rows) throws SQLException {
        return Long.parseLong(rows("select count(*) from " + rows).get(0));
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }
}
