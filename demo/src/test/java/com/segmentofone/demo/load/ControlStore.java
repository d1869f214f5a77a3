package com.segmentofone.demo.load;

import com.segmentofone.demo.foodmart.Customer;
import com.segmentofone.demo.foodmart.FoodMart;
import com.segmentofone.demo.synthetic.Generator;
import com.segmentofone.demo.synthetic.Links;
import com.segmentofone.demo.synthetic.MadeCatalogue;
import com.segmentofone.demo.synthetic.MadeHistory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The shuffled control, written by the store's own loader into tables like those of a loaded store, without FoodMart's orders. */
final class ControlStore {

    private ControlStore() {}

    static DataSource like(DataSource loaded, Path folder, LocalDate loadedOn) throws SQLException {
        Path tables = folder.resolve("tables.sql");
        try (Connection connection = loaded.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SCRIPT NODATA NOPASSWORDS NOSETTINGS TO '" + tables + "'");
        }
        JdbcDataSource control = new JdbcDataSource();
        control.setUrl("jdbc:h2:" + folder.resolve("control") + ";MODE=LEGACY;NON_KEYWORDS=VALUE");
        control.setUser("sa");
        try (Connection connection = control.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("RUNSCRIPT FROM '" + tables + "'");
            Schema.checkReferences(connection, false);
            connection.setAutoCommit(false);
            fill(connection, loadedOn);
            connection.commit();
        }
        return control;
    }

    private static void fill(Connection connection, LocalDate loadedOn) throws SQLException {
        FoodMart foodMart = new FoodMart();
        SalesHistory sales = SalesHistory.of(foodMart);
        Calendar calendar = new Calendar(sales.lastDay(), loadedOn);
        MadeCatalogue made = MadeCatalogue.load();
        Catalogue catalogue = Catalogue.of(foodMart, made.goods());
        List<Customer> customers = foodMart.customers();
        new CatalogueLoad(connection, calendar.moved(sales.firstDay())).load(catalogue);
        new CustomerLoad(connection, calendar).load(customers);
        MadeHistory history = new Generator(made, loadedOn, Links.SHUFFLED).make(customers, sales.customers());
        try (OrderRows orders = new OrderRows(connection, catalogue);
                EventRows events = new EventRows(connection, ZoneId.systemDefault())) {
            new MadeLoad(orders, events, made.goods()).load(history);
        }
    }
}
