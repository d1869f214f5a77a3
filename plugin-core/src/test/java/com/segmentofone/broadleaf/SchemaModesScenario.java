package com.segmentofone.broadleaf;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.persistence.Schema;
import com.segmentofone.testhost.TableFacts;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import com.segmentofone.testhost.TestStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The life of one database that stays, through starts of the host under every setting of hbm2ddl: the plugin's tables are those of
 * its migrations, its rows are those of the store's orders, and what a setting throws away is thrown away whole. SPEC 9.2
 */
abstract class SchemaModesScenario {
    private final Set<String> columns;
    private final Set<String> indexes;
    private TestDatabase database;

    /** @param reference an empty database of the same kind */
    SchemaModesScenario(TestDatabase reference) {
        new Schema(reference.dataSource()).migrate();
        columns = TableFacts.columns(reference);
        indexes = TableFacts.indexes(reference);
        reference.close();
    }

    /** The same database each time. */
    abstract TestDatabase open();

    @Test
    void aStoreThatWasThereGetsThePluginAndGoesThroughEverySetting_SPEC_9_2() {
        start("create", false, SchemaModesScenario::sell);
        start("validate", true, store -> {
            rightAfter(1);
            sell(store);
        });
        List<List<Object>> before = query("select * from SEG_EVENT order by EVENT_ID");
        start("none", true, store -> rightAfter(2));
        start("update", true, store -> rightAfter(2));
        assertEquals(before, query("select * from SEG_EVENT order by EVENT_ID"), "a restart changes nothing");

        start("create", true, store -> {
            rightAfter(0);
            sell(store);
            rightAfter(1);
        });
        start("create-drop", true, store -> {
            rightAfter(0);
            sell(store);
            rightAfter(1);
        });
        assertEquals(Set.of(), facts(TableFacts::columns), "create-drop leaves nothing behind");

        start("update", true, store -> {
            rightAfter(0);
            sell(store);
        });
        forget();
        start("none", true, store -> rightAfter(1));
        start("validate", true, store -> rightAfter(1));
    }

    private void start(String schema, boolean plugin, Consumer<TestStore> day) {
        try (TestDatabase opened = open()) {
            database = opened;
            TestHost.Builder site = TestHost.on(opened)
                    .schema(schema)
                    .setting("segmentofone.backfill.pause", "3600000")
                    .setting("segmentofone.definitions", "classpath:testhost/definitions.json");
            try (TestHost host = (plugin ? site.withPlugin() : site).start()) {
                day.accept(new TestStore(host));
            }
        }
    }

    private static void sell(TestStore store) {
        store.buy(store.customer(), store.product("Bottle", "Good", "7.35", null), 2);
    }

    /** Tables, events, definitions, and the members that follow from all of them. */
    private void rightAfter(int orders) {
        assertEquals(columns, TableFacts.columns(database));
        assertTrue(TableFacts.indexes(database).containsAll(indexes), this::missing);
        assertEquals(Set.of(), TableFacts.foreignKeysIntoOthers(database));
        await().untilAsserted(() -> {
            assertEquals(orders, database.number("select count(*) from BLC_ORDER where ORDER_STATUS = 'SUBMITTED'"));
            assertEquals(orders, database.number("select count(*) from SEG_EVENT where EVENT_TYPE = 'order.line'"));
            assertEquals(
                    orders,
                    database.number("select count(*) from SEG_EVENT e join BLC_ORDER o on o.ORDER_ID = e.ORDER_ID"
                            + " where e.IDENTITY_KEY = concat('c', o.CUSTOMER_ID) and e.AMOUNT = 1470"));
            assertEquals(List.of(List.of("Buyers", "ACTIVE")), database.query("select NAME, STATUS from SEG_SEGMENT"));
            assertEquals(1, database.number("select count(*) from SEG_SLOT_VARIANT"));
            assertEquals(1, database.number("select count(*) from SEG_VARIANT_AUDIENCE"));
            assertEquals(
                    orders,
                    database.number(
                            "select count(*) from SEG_MEMBERSHIP m join SEG_SEGMENT s on s.SEGMENT_ID = m.SEGMENT_ID"
                                    + " where m.IDENTITY_KEY in (select IDENTITY_KEY from SEG_EVENT)"));
            assertEquals(orders, database.number("select count(*) from SEG_MEMBERSHIP"));
            assertEquals(orders, database.number("select count(*) from SEG_MEMBERSHIP_HISTORY"));
        });
    }

    private String missing() {
        Set<String> missing = new TreeSet<>(indexes);
        missing.removeAll(TableFacts.indexes(database));
        return "missing indexes: " + missing;
    }

    private void forget() {
        try (TestDatabase opened = open()) {
            new Schema(opened.dataSource()).drop();
        }
    }

    private List<List<Object>> query(String sql) {
        return facts(opened -> opened.query(sql));
    }

    private <T> T facts(Function<TestDatabase, T> question) {
        try (TestDatabase opened = open()) {
            return question.apply(opened);
        }
    }
}
