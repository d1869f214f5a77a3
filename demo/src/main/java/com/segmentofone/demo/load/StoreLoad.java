package com.segmentofone.demo.load;

import com.segmentofone.demo.Progress;
import com.segmentofone.demo.foodmart.FoodMart;
import com.segmentofone.demo.synthetic.MadeCatalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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

    /** Loads everything; the schema must be there and empty. */
    public void run() {
        try (Connection connection = dataSource.getConnection()) {
            Schema.checkReferences(connection, false);
            connection.setAutoCommit(false);
            load(connection, new FoodMart());
            connection.commit();
            connection.setAutoCommit(true);
            Schema.checkReferences(connection, true);
        } catch (SQLException e) {
            throw new IllegalStateException("The store could not be loaded", e);
        }
    }

    private void load(Connection connection, FoodMart foodMart) throws SQLException {
        progress.step("Loading countries, roles and the admin's permissions");
        new ReferenceData(connection).load();

        SalesHistory sales = SalesHistory.of(foodMart);
        Calendar calendar = new Calendar(sales.lastDay(), LocalDate.now(clock));

        progress.step("Loading the catalogue");
        MadeCatalogue made = MadeCatalogue.load();
        Catalogue catalogue = Catalogue.of(foodMart, made.goods());
        new CatalogueLoad(connection, calendar.moved(sales.firstDay())).load(catalogue);
        new HeroContent(connection, clock).load(catalogue.departments());
        connection.commit();

        progress.step("Loading customers");
        new CustomerLoad(connection, calendar).load(foodMart.customers());
        connection.commit();

        progress.step("Loading " + sales.size() + " orders");
        new OrderLoad(connection, calendar, catalogue).load(sales);
        connection.commit();

        Sequences.advance(connection);
        LoadMarker.set(connection, clock);
    }
}
