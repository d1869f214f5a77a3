package com.segmentofone.demo.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.demo.DemoOptions;
import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.Progress;
import com.segmentofone.demo.synthetic.MadeCatalogue;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a loaded store holds, on a real Broadleaf schema; expected figures are counted in FoodMart's own files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreLoadContract {

    private final DemoOptions.Database database;
    private DemoStore store;
    private LocalDate loadedOn;

    StoreLoadContract(DemoOptions.Database database) {
        this.database = database;
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        loadedOn = LocalDate.now();
        store = DemoStore.start(
                DemoOptions.in(folder)
                        .withPort(0)
                        .withAdminPort(0)
                        .withDatabase(database)
                        .withoutAdmin(),
                Progress.SILENT);
    }

    @AfterAll
    void stop() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BLC_PRODUCT WHERE PRODUCT_ID <= 1560, 1560",
        "BLC_SKU WHERE SKU_ID <= 1560, 1560",
        "BLC_CATEGORY_PRODUCT_XREF WHERE PRODUCT_ID <= 1560, 1560",
        "BLC_CUSTOMER WHERE IS_REGISTERED = TRUE, 10281",
        "BLC_CUSTOMER_ADDRESS, 10281",
        "BLC_CUSTOMER_ATTRIBUTE, 123372",
        "BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED', 54537",
        "BLC_ORDER_ITEM, 251395",
        "BLC_DISCRETE_ORDER_ITEM, 251395",
        "BLC_FULFILLMENT_GROUP, 54537",
        "BLC_FULFILLMENT_GROUP_ITEM, 251395"
    })
    void everyRowOfTheDataSetIsThere(String rows, long expected) throws SQLException {
        assertEquals(expected, count("SELECT COUNT(*) FROM " + rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BLC_PRODUCT", "BLC_SKU", "BLC_CATEGORY_PRODUCT_XREF"})
    void everyMadeUpProductIsThereBesideThem(String table) throws SQLException {
        assertEquals(1560 + MadeCatalogue.load().goods().size(), count("SELECT COUNT(*) FROM " + table));
    }

    @Test
    void theSalesAddUpToTheDataSetsSales() throws SQLException {
        BigDecimal sales = new BigDecimal("1644385.60");

        assertEquals(0, sales.compareTo(number("SELECT SUM(ORDER_TOTAL) FROM BLC_ORDER")));
        assertEquals(0, sales.compareTo(number("SELECT SUM(PRICE * QUANTITY) FROM BLC_ORDER_ITEM")));
        assertEquals(776_760, count("SELECT SUM(QUANTITY) FROM BLC_ORDER_ITEM"));
    }

    @Test
    void everyOrderIsOneCustomersDay() throws SQLException {
        assertEquals(
                54_537,
                count("SELECT COUNT(*) FROM (SELECT DISTINCT CUSTOMER_ID, CAST(SUBMIT_DATE AS DATE) AS SHOPPING_DAY"
                        + " FROM BLC_ORDER) DAYS"));
    }

    @Test
    void theLastSaleWasYesterday() throws SQLException {
        assertEquals(
                loadedOn.minusDays(1).toString(),
                text("SELECT MAX(SUBMIT_DATE) FROM BLC_ORDER").substring(0, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "BLC_ORDER_ITEM, ORDER_ID, BLC_ORDER, ORDER_ID",
        "BLC_DISCRETE_ORDER_ITEM, ORDER_ITEM_ID, BLC_ORDER_ITEM, ORDER_ITEM_ID",
        "BLC_DISCRETE_ORDER_ITEM, SKU_ID, BLC_SKU, SKU_ID",
        "BLC_DISCRETE_ORDER_ITEM, PRODUCT_ID, BLC_PRODUCT, PRODUCT_ID",
        "BLC_ORDER_ITEM, CATEGORY_ID, BLC_CATEGORY, CATEGORY_ID",
        "BLC_ORDER, CUSTOMER_ID, BLC_CUSTOMER, CUSTOMER_ID",
        "BLC_FULFILLMENT_GROUP, ADDRESS_ID, BLC_ADDRESS, ADDRESS_ID",
        "BLC_FULFILLMENT_GROUP_ITEM, ORDER_ITEM_ID, BLC_ORDER_ITEM, ORDER_ITEM_ID",
        "BLC_CUSTOMER_ATTRIBUTE, CUSTOMER_ID, BLC_CUSTOMER, CUSTOMER_ID",
        "BLC_ADDRESS, STATE_PROV_REGION, BLC_STATE, ABBREVIATION",
        "BLC_ADDRESS, COUNTRY, BLC_COUNTRY, ABBREVIATION",
        "BLC_PRODUCT, DEFAULT_CATEGORY_ID, BLC_CATEGORY, CATEGORY_ID",
        "BLC_CATEGORY_XREF, SUB_CATEGORY_ID, BLC_CATEGORY, CATEGORY_ID"
    })
    void everyReferenceHoldsThoughTheLoadDoesNotCheckThem(String from, String column, String to, String key)
            throws SQLException {
        assertEquals(
                0,
                count("SELECT COUNT(*) FROM " + from + " A LEFT JOIN " + to + " B ON A." + column + " = B." + key
                        + " WHERE A." + column + " IS NOT NULL AND B." + key + " IS NULL"));
    }

    @Test
    void newRowsGetNumbersBehindTheLoadedOnes() throws SQLException {
        assertEquals(
                1,
                count(
                        "SELECT COUNT(*) FROM SEQUENCE_GENERATOR WHERE ID_NAME = 'OrderItemImpl' AND ID_VAL > 251395 + 50"));
        assertEquals(
                1,
                count("SELECT COUNT(*) FROM BLC_ID_GENERATION WHERE ID_TYPE LIKE '%Customer' AND BATCH_START > 10281"));
    }

    @Test
    void thereIsAHeroForEverybodyAndOneForEachDepartment() throws SQLException {
        assertEquals(1 + 39, count("SELECT COUNT(*) FROM BLC_SC"));
        assertEquals(5 * 40, count("SELECT COUNT(*) FROM BLC_SC_FLD_MAP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "food/produce",
                "product/washington-berry-juice",
                "fashion/clothing",
                "product/quire-thread-refillable-leather-journal",
                "search?q=juice",
                "login"
            })
    void thePagesAnswer(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) store.storeAddress().resolve(path).toURL().openConnection();
        try {
            assertEquals(200, connection.getResponseCode());
        } finally {
            connection.disconnect();
        }
    }

    private long count(String sql) throws SQLException {
        return number(sql).longValueExact();
    }

    private BigDecimal number(String sql) throws SQLException {
        return new BigDecimal(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
