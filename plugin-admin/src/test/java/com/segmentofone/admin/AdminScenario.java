package com.segmentofone.admin;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.segmentofone.admin.broadleaf.AdminRowsAccess;
import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotKind;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.decision.Slots;
import com.segmentofone.event.EventIds;
import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeNote;
import com.segmentofone.profile.AttributeNotes;
import com.segmentofone.testhost.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The screens in a real Broadleaf admin: its log-in, menu, permissions, token and database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AdminScenario {

    private static final String[] ROWS = {
        "BLC_ADMIN_MODULE",
        "BLC_ADMIN_SECTION",
        "BLC_ADMIN_PERMISSION",
        "BLC_ADMIN_SEC_PERM_XREF",
        "BLC_ADMIN_ROLE_PERMISSION_XREF"
    };
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private TestDatabase database;
    private AdminSite site;
    private AdminClient admin;

    abstract TestDatabase database();

    @BeforeAll
    void start() throws Exception {
        database =
                "postgres".equals(System.getProperty("admin.database")) ? TestDatabase.postgres() : TestDatabase.h2();
        site = AdminSite.start(database, 0);
        new AdminSiteData(database).load();
        orders(100, 3);
        orders(101, 1);
        AdminRowsAccess.install(site.spring());
        site.bean(Slots.class)
                .store(new Slot(
                        "hero",
                        "Hero",
                        SlotKind.PRODUCTS,
                        null,
                        Arrays.asList(
                                SlotVariant.builder("first")
                                        .priority(10)
                                        .source("bestsellers")
                                        .build(),
                                SlotVariant.builder("second")
                                        .priority(20)
                                        .source("favourite")
                                        .build())));
        admin = new AdminClient(site.address()).logIn("admin");
    }

    private void orders(long customer, int orders) {
        for (int i = 1; i <= orders; i++) {
            long at = System.currentTimeMillis() - i * DAY;
            database.update("insert into SEG_EVENT (EVENT_ID, IDENTITY_KEY, EVENT_TYPE, OCCURRED_AT, RECEIVED_AT,"
                    + " PRODUCT_ID, QUANTITY, AMOUNT, CURRENCY, ORDER_ID) values ('" + EventIds.next(at) + "', 'c"
                    + customer + "', 'order.line', " + at + ", " + at + ", 5, 1, 1250, 'USD', " + (customer * 10 + i)
                    + ")");
        }
    }

    @AfterAll
    void stop() throws Exception {
        site.close();
        database.close();
    }

    /** SPEC 8.1 */
    @Test
    @Order(1)
    @DisplayName("The menu is there by itself, under the admin's log-in")
    void menu() throws Exception {
        AdminClient.Answer page = admin.page("/segmentofone/segments");
        assertEquals(200, page.status());
        assertTrue(page.body().contains("id=\"seg-root\""));
        assertTrue(page.body().contains("href=\"/segmentofone/homepage\""));
        assertEquals(
                302,
                new AdminClient(site.address()).get("/segmentofone/segments").status());
    }

    /** SPEC 8.1 */
    @Test
    @Order(2)
    @DisplayName("Installing the rows a second time changes nothing")
    void twice() {
        List<Long> before = counts();
        AdminRowsAccess.install(site.spring());
        assertEquals(before, counts());
        assertEquals(
                4,
                database.number(
                        "select count(*) from BLC_ADMIN_PERMISSION where NAME like 'PERMISSION!_SEG!_%' escape '!'"));
    }

    /** SPEC 8.1 */
    @Test
    @Order(3)
    @DisplayName("What an administrator took from a role stays taken; a role that comes later is granted its own")
    void deliberate() {
        database.update("delete from BLC_ADMIN_ROLE_PERMISSION_XREF where ADMIN_ROLE_ID = 3");
        database.update("insert into BLC_ADMIN_ROLE (ADMIN_ROLE_ID, NAME, DESCRIPTION)"
                + " values (9, 'ROLE_CUSTOMER_SERVICE_REP', 'later')");
        AdminRowsAccess.install(site.spring());
        assertEquals(0, granted(3));
        assertEquals(2, granted(9));
    }

    private long granted(int role) {
        return database.number("select count(*) from BLC_ADMIN_ROLE_PERMISSION_XREF where ADMIN_ROLE_ID = " + role);
    }

    private List<Long> counts() {
        return Stream.of(ROWS)
                .map(table -> database.number("select count(*) from " + table))
                .toList();
    }

    static Stream<String> reads() {
        return Stream.of(
                "/segmentofone/segments",
                "/segmentofone/segments/new",
                "/segmentofone/segments/1",
                "/segmentofone/homepage",
                "/segmentofone/session",
                "/segmentofone/history",
                "/segmentofone/segments/list",
                "/segmentofone/segments/1/data",
                "/segmentofone/segments/1/progress",
                "/segmentofone/segments/backcast/progress",
                "/segmentofone/customers?q=a",
                "/segmentofone/categories?q=a",
                "/segmentofone/homepage/data",
                "/segmentofone/homepage/preview",
                "/segmentofone/homepage/hero/contents");
    }

    static Stream<String> changes() {
        return Stream.of(
                "/segmentofone/segments/preview?rule=bought+ever",
                "/segmentofone/segments/explain?rule=bought+ever&customer=100",
                "/segmentofone/segments/backcast?rule=bought+ever",
                "/segmentofone/segments/backcast/cancel",
                "/segmentofone/segments/save?name=x&rule=bought+ever",
                "/segmentofone/segments/1/activate?version=1",
                "/segmentofone/segments/1/deactivate?version=1",
                "/segmentofone/segments/1/duplicate",
                "/segmentofone/segments/1/delete?version=1",
                "/segmentofone/segments/1/cancel",
                "/segmentofone/segments/1/pause?version=1",
                "/segmentofone/segments/1/archive?version=1",
                "/segmentofone/segments/1/restore?version=1",
                "/segmentofone/segments/1/refresh",
                "/segmentofone/segments/1/refresh/pause",
                "/segmentofone/segments/1/refresh/resume",
                "/segmentofone/homepage/hero/save?version=x&name=x",
                "/segmentofone/homepage/hero/delete?version=x&variant=first",
                "/segmentofone/homepage/hero/enable?version=x&variant=first&enabled=false",
                "/segmentofone/homepage/hero/order?version=x&order=second&order=first");
    }

    /** SPEC 8.2 */
    @ParameterizedTest
    @Order(4)
    @MethodSource("reads")
    @DisplayName("Who has no permission reads nothing")
    void noRead(String path) throws Exception {
        assertEquals(
                403, new AdminClient(site.address()).logIn("nobody").get(path).status());
    }

    /** SPEC 8.2 */
    @ParameterizedTest
    @Order(4)
    @MethodSource("changes")
    @DisplayName("Who has no permission changes nothing")
    void noChange(String path) throws Exception {
        AdminClient nobody = new AdminClient(site.address()).logIn("nobody");
        assertEquals(403, nobody.post(path).status());
    }

    /** SPEC 8.3 */
    @ParameterizedTest
    @Order(4)
    @MethodSource("changes")
    @DisplayName("A change without the token is refused")
    void noToken(String path) throws Exception {
        AdminClient.Answer answer = admin.postWithToken(path, "forged");
        assertTrue(answer.status() >= 400, answer.toString());
        assertEquals(0, database.number("select count(*) from SEG_SEGMENT"));
    }

    @Test
    @Order(5)
    @DisplayName("A rule is counted exactly, sampled and explained before it is saved")
    void preview() throws Exception {
        JsonNode preview = counted("bought >= 2 orders in last 90 days");
        assertEquals(1, preview.get("count").asLong());
        assertEquals(3, preview.get("total").asLong());
        assertEquals("ada@example.com", preview.at("/sample/0/email").asText());

        JsonNode why = explain("bought >= 2 orders in last 90 days", 101);
        assertEquals("FALSE", why.at("/tree/truth").asText());
        assertTrue(why.at("/tree/actual").asText().startsWith("1 "), why.toString());
        assertEquals(
                3,
                explain("bought >= 2 orders in last 90 days", 100)
                        .at("/tree/events")
                        .size());
    }

    /** SPEC 9.8 */
    @Test
    @Order(5)
    @DisplayName("SPEC 19.16: An explanation names the source of an attribute, and since when it says so")
    void source() throws Exception {
        long since = 1_700_000_000_000L;
        site.bean(AttributeNotes.class)
                .store(List.of(AttributeNote.of(100, "tier", "crm", Attribute.Kind.TEXT, "gold", since)));
        JsonNode told = explain("tier is \"gold\"", 100).at("/tree");
        assertEquals("TRUE", told.get("truth").asText(), told.toString());
        assertEquals("crm", told.at("/source/name").asText());
        assertEquals(since, told.at("/source/since").asLong());
        JsonNode own = explain("email contains \"ada\"", 100).at("/tree");
        assertEquals("store", own.at("/source/name").asText(), own.toString());
        assertTrue(own.at("/source/since").isNull());
        assertTrue(explain("bought ever", 100).at("/tree/source").isNull());
    }

    @Test
    @Order(5)
    @DisplayName("While older history is being read, the screens say how much there is of it")
    void history() throws Exception {
        String note = "update SEG_META set VAL = '%s' where NAME = 'backfill.orders.cursor'";
        awaitPercent(100);
        for (int id = 1; id <= 4; id++) {
            database.update("insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_STATUS) values (" + id
                    + ", 100, 'IN_PROCESS')");
        }
        database.update(String.format(note, 3));
        awaitPercent(75);
        database.update(String.format(note, "4 complete"));
        awaitPercent(100);
        database.update("delete from BLC_ORDER");
    }

    private void awaitPercent(int percent) {
        await().until(() ->
                admin.get("/segmentofone/history").json().get("percent").asInt() == percent);
    }

    private JsonNode counted(String rule) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            JsonNode answer = admin.post("/segmentofone/segments/preview?rule=" + AdminClient.encode(rule))
                    .json();
            if (answer.has("count") || System.nanoTime() > until) {
                return answer;
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("SPEC 19.1: The sizes of the past year end with the count")
    void backCast() throws Exception {
        String rule = "bought >= 2 orders in last 7 days";
        long count = counted(rule).get("count").asLong();
        JsonNode curve = admin.post("/segmentofone/segments/backcast?rule=" + AdminClient.encode(rule))
                .json();
        assertEquals(366, curve.get("sizes").size());
        assertEquals(366, curve.get("at").size());
        assertEquals(1, count);
        assertEquals(count, curve.at("/sizes/365").asLong());
        assertEquals(1, curve.at("/sizes/364").asLong(), "two orders before today began");
        assertEquals(0, curve.at("/sizes/361").asLong(), "none yet");
        assertEquals(3, curve.get("customers").asLong());
        assertEquals(
                0,
                admin.get("/segmentofone/segments/backcast/progress")
                        .json()
                        .get("percent")
                        .asInt());
        assertEquals(200, admin.get("/js/uPlot.iife.min.js").status());
        assertEquals(200, admin.get("/css/uPlot.min.css").status());
    }

    private JsonNode explain(String rule, long customer) throws Exception {
        return admin.post("/segmentofone/segments/explain?customer=" + customer + "&rule=" + AdminClient.encode(rule))
                .json();
    }

    /** SPEC 8.7 */
    @Test
    @Order(5)
    @DisplayName("A bad rule is refused with place, cause and remedy, in the operator's language")
    void problems() throws Exception {
        JsonNode problem = admin.post("/segmentofone/segments/save?name=x&rule=" + AdminClient.encode("bougt ever"))
                .json()
                .at("/problems/0");
        assertEquals(1, problem.get("line").asInt());
        assertFalse(problem.get("cause").asText().isEmpty());
        assertFalse(problem.get("remedy").asText().isEmpty());
        String japanese = new AdminClient(site.address())
                .logIn("admin")
                .post("/segmentofone/segments/save?blLocaleCode=ja&name=&rule=x")
                .json()
                .at("/errors/name")
                .asText();
        assertEquals("セグメントに名前を付けてください。", japanese);
    }

    @Test
    @Order(5)
    @DisplayName("A rule that is too long is refused at once")
    void tooLong() throws Exception {
        long started = System.nanoTime();
        AdminClient.Answer answer = admin.post("/segmentofone/segments/preview?rule=" + "x".repeat(1_000_000));
        assertTrue(answer.status() >= 400, answer.toString());
        assertTrue(System.nanoTime() - started < TimeUnit.SECONDS.toNanos(5));
    }

    /** SPEC 5.13, 8.5, 8.10 */
    @Test
    @Order(6)
    @DisplayName("A segment is drafted, changed, activated, and kept from being overwritten or deleted in use")
    void life() throws Exception {
        JsonNode draft = save(null, "Two", "<script>alert(1)</script>", 0);
        long id = draft.at("/segment/id").asLong();
        long version = draft.at("/segment/version").asLong();
        assertEquals("DRAFT", draft.at("/segment/status").asText());
        assertEquals("admin", draft.at("/versions/0/changedBy").asText());
        assertTrue(admin.page("/segmentofone/segments/" + id).body().contains(">Two<"));

        JsonNode changed = save(id, "Two orders", "", version);
        AdminClient.Answer late = admin.post(path(id, "Mine", "", version));
        assertEquals(409, late.status());
        assertEquals("admin", late.json().get("by").asText());
        assertEquals(
                "Two orders",
                admin.get("/segmentofone/segments/" + id + "/data")
                        .json()
                        .at("/segment/name")
                        .asText());

        long now = changed.at("/segment/version").asLong();
        JsonNode active = admin.post("/segmentofone/segments/" + id + "/activate?version=" + now)
                .json();
        assertEquals("ACTIVE", active.at("/segment/status").asText());

        JsonNode slot = slot();
        AdminClient.Answer used = admin.post("/segmentofone/homepage/hero/save?version="
                + slot.get("version").asText() + "&variant=first&name=First&source=bestsellers&enabled=true&include="
                + id);
        assertEquals(200, used.status(), used.toString());
        JsonNode data = admin.get("/segmentofone/segments/" + id + "/data").json();
        assertEquals("Hero / First", data.at("/usedIn/0/label").asText());
        AdminClient.Answer delete = admin.post("/segmentofone/segments/" + id + "/delete?version="
                + data.at("/segment/version").asLong());
        assertEquals(409, delete.status());
        assertEquals(1, database.number("select count(*) from SEG_SEGMENT where SEGMENT_ID = " + id));

        assertEquals(409, act(id, "archive").status());
        AdminClient.Answer paused = act(id, "pause");
        assertEquals("PAUSED", paused.json().at("/segment/status").asText(), paused.toString());
        assertEquals("ACTIVE", act(id, "activate").json().at("/segment/status").asText());

        JsonNode copy =
                admin.post("/segmentofone/segments/" + id + "/duplicate").json();
        assertEquals("Two orders (copy)", copy.at("/segment/name").asText());
        long copied = copy.at("/segment/id").asLong();
        assertEquals(
                "ARCHIVED", act(copied, "archive").json().at("/segment/status").asText());
        assertEquals(
                1, admin.get("/segmentofone/segments/list").json().get("total").asInt());
        assertEquals(
                "Two orders (copy)",
                admin.get("/segmentofone/segments/list?archived=true")
                        .json()
                        .at("/segments/0/name")
                        .asText());
        assertEquals(
                "DRAFT", act(copied, "restore").json().at("/segment/status").asText());
        assertEquals(
                5,
                database.number("select count(*) from SEG_SEGMENT_VERSION where CHANGED_BY = 'admin' and STATUS in"
                        + " ('PAUSED', 'ACTIVE', 'ARCHIVED') or SEGMENT_ID = " + copied + " and VERSION = 3"));
        refreshed(id);
    }

    private AdminClient.Answer act(long id, String what) throws Exception {
        long version = admin.get("/segmentofone/segments/" + id + "/data")
                .json()
                .at("/segment/version")
                .asLong();
        return admin.post("/segmentofone/segments/" + id + "/" + what + "?version=" + version);
    }

    private void refreshed(long id) throws Exception {
        String path = "/segmentofone/segments/" + id;
        assertEquals(200, admin.post(path + "/refresh").status());
        await().until(() ->
                admin.get(path + "/progress").json().get("state").asText().equals("DONE"));
        assertEquals(
                "DONE", admin.post(path + "/refresh/pause").json().get("state").asText());
        assertEquals(
                "DONE", admin.post(path + "/refresh/resume").json().get("state").asText());
        await().until(() -> admin.get("/segmentofone/segments/list")
                        .json()
                        .at("/segments/0/size")
                        .asLong()
                == 1);
        assertEquals(
                "DONE",
                admin.get("/segmentofone/segments/list")
                        .json()
                        .at("/segments/0/progress/state")
                        .asText());
    }

    private JsonNode save(Long id, String name, String description, long version) throws Exception {
        AdminClient.Answer answer = admin.post(path(id, name, description, version));
        assertEquals(200, answer.status(), answer.toString());
        return answer.json();
    }

    private static String path(Long id, String name, String description, long version) {
        return "/segmentofone/segments/save?version=" + version + (id == null ? "" : "&id=" + id) + "&name="
                + AdminClient.encode(name) + "&description=" + AdminClient.encode(description) + "&rule="
                + AdminClient.encode("bought >= 2 orders in last 90 days");
    }

    private JsonNode slot() throws Exception {
        return admin.get("/segmentofone/homepage/data").json().at("/slots/0");
    }

    /** SPEC 8.5 */
    @Test
    @Order(7)
    @DisplayName("The order of variants changes, unless somebody else changed the slot")
    void order() throws Exception {
        String version = slot().get("version").asText();
        String path = "/segmentofone/homepage/hero/order?order=second&order=first&version=";
        JsonNode after = admin.post(path + version).json().get("slot");
        assertEquals("second", after.at("/variants/0/key").asText());
        assertNotEquals(version, after.get("version").asText());
        assertEquals(409, admin.post(path + version).status());
    }

    /** SPEC 8.2, 8.4 */
    @Test
    @Order(8)
    @DisplayName("An editor cannot put anything before shoppers")
    void editorsDoNotActivate() throws Exception {
        database.update("insert into BLC_ADMIN_ROLE_PERMISSION_XREF (ADMIN_ROLE_ID, ADMIN_PERMISSION_ID)"
                + " select 3, ADMIN_PERMISSION_ID from BLC_ADMIN_PERMISSION"
                + " where NAME in ('PERMISSION_SEG_VIEW', 'PERMISSION_SEG_EDIT')");
        AdminClient editor = new AdminClient(site.address()).logIn("editor");
        String version = slot().get("version").asText();
        assertEquals(
                403,
                editor.post("/segmentofone/homepage/hero/enable?variant=first&enabled=false&version=" + version)
                        .status());
        AdminClient.Answer fresh = editor.post(
                "/segmentofone/homepage/hero/save?name=New&source=bestsellers&enabled=true&version=" + version);
        assertEquals(200, fresh.status(), fresh.toString());
        assertFalse(fresh.json().at("/slot/variants/2/enabled").asBoolean());
        assertEquals(403, editor.get("/segmentofone/customers?q=ada").status());
        JsonNode preview = editor.post("/segmentofone/segments/preview?rule=" + AdminClient.encode("bought ever"))
                .json();
        assertEquals(0, preview.get("sample").size());
    }
}
