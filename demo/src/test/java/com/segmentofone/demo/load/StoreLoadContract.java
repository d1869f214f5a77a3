package com.segmentofone.demo.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.segmentofone.demo.DemoOptions;
import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.Progress;
import com.segmentofone.demo.foodmart.FoodMart;
import com.segmentofone.demo.synthetic.Generator;
import com.segmentofone.demo.synthetic.Links;
import com.segmentofone.demo.synthetic.MadeCatalogue;
import com.segmentofone.demo.synthetic.MadeHistory;
import com.segmentofone.demo.synthetic.MadeOrder;
import com.segmentofone.demo.synthetic.Personas;
import com.segmentofone.demo.synthetic.Stock;
import com.segmentofone.demo.truth.Findings;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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
    void start(@TempDir Path folder) throws Exception {
        before(folder);
        loadedOn = LocalDate.now();
        store = DemoStore.start(
                DemoOptions.in(folder)
                        .withPort(0)
                        .withAdminPort(0)
                        .withDatabase(database)
                        .withoutAdmin(),
                Progress.SILENT);
    }

    /** What has happened in the data folder before. */
    void before(Path folder) throws Exception {}

    @AfterAll
    void stop() {
        store.close();
    }

    /** SPEC 11.2 */
    @ParameterizedTest
    @CsvSource({
        "BLC_PRODUCT WHERE PRODUCT_ID <= 1560, 1560",
        "BLC_SKU WHERE SKU_ID <= 1560, 1560",
        "BLC_CATEGORY_PRODUCT_XREF WHERE PRODUCT_ID <= 1560, 1560",
        "BLC_CUSTOMER WHERE IS_REGISTERED = TRUE, 10281",
        "BLC_CUSTOMER_ADDRESS, 10281",
        "BLC_CUSTOMER_ATTRIBUTE WHERE NAME NOT LIKE 'company%' AND NAME <> 'job_title', 123372",
        "BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED' AND ORDER_ID <= 54537, 54537",
        "BLC_ORDER_ITEM WHERE ORDER_ID <= 54537, 251395",
        "BLC_DISCRETE_ORDER_ITEM WHERE PRODUCT_ID <= 1560, 251395",
        "BLC_FULFILLMENT_GROUP WHERE ORDER_ID <= 54537, 54537",
        "BLC_FULFILLMENT_GROUP_ITEM WHERE FULFILLMENT_GROUP_ID <= 54537, 251395",
        "SEG_EVENT WHERE EVENT_TYPE = 'offer.applied' AND ORDER_ID <= 54537, 14389"
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

        assertEquals(0, sales.compareTo(number("SELECT SUM(ORDER_TOTAL) FROM BLC_ORDER WHERE ORDER_ID <= 54537")));
        assertEquals(
                0, sales.compareTo(number("SELECT SUM(PRICE * QUANTITY) FROM BLC_ORDER_ITEM WHERE ORDER_ID <= 54537")));
        assertEquals(776_760, count("SELECT SUM(QUANTITY) FROM BLC_ORDER_ITEM WHERE ORDER_ID <= 54537"));
    }

    /** SPEC 11.2 */
    @Test
    void everyOrderIsOneCustomersDay() throws SQLException {
        assertEquals(
                54_537,
                count("SELECT COUNT(*) FROM (SELECT DISTINCT CUSTOMER_ID, CAST(SUBMIT_DATE AS DATE) AS SHOPPING_DAY"
                        + " FROM BLC_ORDER WHERE ORDER_ID <= 54537) DAYS"));
    }

    /** SPEC 11.3 */
    @Test
    void theLastSaleWasYesterday() throws SQLException {
        assertEquals(
                loadedOn.minusDays(1).toString(),
                text("SELECT MAX(SUBMIT_DATE) FROM BLC_ORDER WHERE ORDER_ID <= 54537")
                        .substring(0, 10));
    }

    /** SPEC 11.11 */
    @Test
    void everythingMadeUpIsThereBehindIt() throws SQLException {
        MadeHistory made = made();
        String behind = " WHERE ORDER_ID > 54537 AND ORDER_STATUS = ";
        assertEquals(made.orders().size(), count("SELECT COUNT(*) FROM BLC_ORDER" + behind + "'SUBMITTED'"));
        assertEquals(made.carts().size(), count("SELECT COUNT(*) FROM BLC_ORDER" + behind + "'IN_PROCESS'"));
        assertEquals(made.favourites().size(), count("SELECT COUNT(*) FROM BLC_ORDER" + behind + "'NAMED'"));
        assertEquals(
                lines(made.orders()) + lines(made.carts()) + lines(made.favourites()),
                count("SELECT COUNT(*) FROM BLC_ORDER_ITEM WHERE ORDER_ID > 54537"));
        assertEquals(lines(made.favourites()), events("favourite.added"));
        assertEquals(lines(made.carts()), events("cart.added"));
        assertEquals(
                made.visits().stream()
                        .mapToLong(visit -> visit.productIds().size())
                        .sum(),
                events("product.viewed"));
        assertEquals(
                made.visits().stream().filter(visit -> visit.phrase() != null).count(), events("search"));
        assertEquals(
                made.orders().stream().filter(order -> order.offer() != null).count(),
                count("SELECT COUNT(*) FROM SEG_EVENT WHERE EVENT_TYPE = 'offer.applied' AND ORDER_ID > 54537"));
        assertEquals(made.registrations().size(), events("registered"));
    }

    private MadeHistory made() {
        FoodMart foodMart = new FoodMart();
        return new Generator(MadeCatalogue.load(), loadedOn, Links.PLANTED)
                .make(foodMart.customers(), SalesHistory.of(foodMart).customers());
    }

    private static long lines(List<MadeOrder> orders) {
        return orders.stream().mapToLong(order -> order.lines().size()).sum();
    }

    private long events(String type) throws SQLException {
        return count("SELECT COUNT(*) FROM SEG_EVENT WHERE EVENT_TYPE = '" + type + "'");
    }

    /** SPEC 11.15 */
    @Test
    void madeUpGoodsAreCountedAndFoodMartsAlwaysThere() throws SQLException {
        long inStore =
                MadeCatalogue.load().goods().stream().mapToLong(Stock::of).sum();
        assertEquals(
                inStore, count("SELECT SUM(QUANTITY_AVAILABLE) FROM BLC_SKU WHERE INVENTORY_TYPE = 'CHECK_QUANTITY'"));
        assertEquals(1560, count("SELECT COUNT(*) FROM BLC_SKU WHERE INVENTORY_TYPE = 'ALWAYS_AVAILABLE'"));
    }

    @Test
    void whatAnOrderCostsIsTheSumOfItsLines() throws SQLException {
        assertEquals(
                0,
                count("SELECT COUNT(*) FROM BLC_ORDER O WHERE O.ORDER_ID > 54537 AND O.ORDER_TOTAL <>"
                        + " (SELECT SUM(I.PRICE * I.QUANTITY) FROM BLC_ORDER_ITEM I WHERE I.ORDER_ID = O.ORDER_ID)"));
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
        "BLC_CATEGORY_XREF, SUB_CATEGORY_ID, BLC_CATEGORY, CATEGORY_ID",
        "SEG_EVENT, PRODUCT_ID, BLC_PRODUCT, PRODUCT_ID",
        "SEG_EVENT, ORDER_ID, BLC_ORDER, ORDER_ID"
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

    /** SPEC 11.12 */
    @TestFactory
    Stream<DynamicTest> everyPlantedTruthIsFound() {
        return Findings.planted(store.dataSource()).tests();
    }

    /** The loaded store's database, until all tests are over. */
    DataSource database() {
        return store.dataSource();
    }

    LocalDate loadedOn() {
        return loadedOn;
    }

    @Test
    void aPersonaIsTheCustomerOfThatName() throws SQLException {
        for (Personas.Persona persona : Personas.all()) {
            assertEquals(
                    persona.userName(),
                    text("SELECT USER_NAME FROM BLC_CUSTOMER WHERE CUSTOMER_ID = " + persona.customerId()));
        }
    }

    @Test
    void thereIsAHeroForEverybodyAndOneForEachDepartmentAndPersona() throws SQLException {
        assertEquals(1 + 39 + 16, count("SELECT COUNT(*) FROM BLC_SC"));
        assertEquals(8 * (1 + 39 + 16), count("SELECT COUNT(*) FROM BLC_SC_FLD_MAP"));
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
