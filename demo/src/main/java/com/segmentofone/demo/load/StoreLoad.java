package com.segmentofone.demo.load;

import com.segmentofone.demo.Progress;
import com.segmentofone.demo.foodmart.Customer;
import com.segmentofone.demo.foodmart.FoodMart;
import com.segmentofone.demo.synthetic.Generator;
import com.segmentofone.demo.synthetic.Links;
import com.segmentofone.demo.synthetic.MadeCatalogue;
import com.segmentofone.demo.synthetic.MadeHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Fills an empty store, once. What a load that was cut short has left is wiped before the next. */
public final class StoreLoad {

    private final DataSource dataSource;
    private final Clock clock;
    private final Progress progress;

    public StoreLoad(DataSource dataSource, Clock clock, Progress progress) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.progress = progress;
    }

    /** Whether the database holds a store that was loaded to the end. */
    public static boolean isComplete(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return LoadMarker.isSet(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The store's database does not answer", e);
        }
    }

    /** Removes every table, so that the schema can be made anew. */
    public static void wipe(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            Schema.wipe(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The store's tables could not be removed", e);
        }
    }

    /** Loads everything; the host's tables must be there and empty. The plugin's own are made first, so that its log can be filled. */
    public void run() {
        new com.segmentofone.persistence.Schema(dataSource).migrate();
        try (Connection connection = dataSource.getConnection()) {
            Schema.beginBulk(connection);
            connection.setAutoCommit(false);
            load(connection, new FoodMart());
            connection.commit();
            connection.setAutoCommit(true);
            Schema.endBulk(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The store could not be loaded", e);
        }
    }

    private void load(Connection connection, FoodMart foodMart) throws SQLException {
        Indexes indexes = Indexes.drop(connection);
        progress.step("Loading countries, roles and the admin's permissions");
        new ReferenceData(connection).load();

        SalesHistory sales = SalesHistory.of(foodMart);
        LocalDate today = LocalDate.now(clock);
        Calendar calendar = new Calendar(sales.lastDay(), today);
        LocalDate firstDay = calendar.moved(sales.firstDay());

        progress.step("Loading the catalogue");
        MadeCatalogue made = MadeCatalogue.load();
        Catalogue catalogue = Catalogue.of(foodMart, made.goods());
        new CatalogueLoad(connection, firstDay).load(catalogue);
        new HeroContent(connection, clock).load(catalogue.departments());
        Promotions promotions = Promotions.of(foodMart);
        promotions.load(connection, firstDay.atStartOfDay(), today.atStartOfDay());
        new Offers(connection, clock).load();
        connection.commit();

        progress.step("Loading customers");
        List<Customer> customers = foodMart.customers();
        CustomerLoad customerLoad = new CustomerLoad(connection, calendar);
        customerLoad.load(customers);
        connection.commit();

        progress.step("Loading " + sales.size() + " orders");
        try (OrderRows orders = new OrderRows(connection, catalogue);
                EventRows events = new EventRows(connection, clock.getZone())) {
            new OrderLoad(orders, calendar, new PromotionEvents(events, promotions)).load(sales);
            MadeHistory history = new Generator(made, today, Links.PLANTED).make(customers, sales.customers());
            progress.step("Loading " + history.orders().size() + " more, and what their customers looked at");
            new MadeLoad(orders, events, made.goods()).load(history);
            MadeLoad.attributes(connection, history, customerLoad.lastAttribute());
        }
        connection.commit();

        progress.step("Making the indexes of what was loaded");
        indexes.restore();
        Sequences.advance(connection);
        LoadMarker.set(connection, clock);
    }
}
