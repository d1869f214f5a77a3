package com.segmentofone.demo.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexesTest {

    private Connection connection;

    @BeforeEach
    void makeTables() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=LEGACY", "sa", "");
        for (String table : Indexes.TABLES) {
            execute("CREATE TABLE " + table
                    + " (ID BIGINT PRIMARY KEY, CODE VARCHAR(20) UNIQUE, PARENT BIGINT, NAME VARCHAR(99))");
            execute("CREATE INDEX " + table + "_NAME ON " + table + " (NAME)");
        }
        execute("CREATE INDEX PARENTS ON BLC_ORDER_ITEM (PARENT)");
        execute("ALTER TABLE BLC_ORDER_ITEM ADD CONSTRAINT FK1 FOREIGN KEY (PARENT) REFERENCES BLC_ORDER");
        execute("ALTER TABLE BLC_ADDRESS ADD CONSTRAINT FK2 FOREIGN KEY (PARENT) REFERENCES BLC_PHONE");
        execute("ALTER TABLE BLC_ORDER_ITEM ADD CONSTRAINT FK3 FOREIGN KEY (PARENT) REFERENCES BLC_ORDER_ITEM");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void whatWasDroppedIsMadeAgainAsItWas() throws SQLException {
        List<String> before = definitions();

        Indexes.drop(connection).restore();

        assertEquals(before, definitions());
    }

    @Test
    void betweenTheTwoNoReferenceIsHeldAndEveryKeyIs() throws SQLException {
        Indexes indexes = Indexes.drop(connection);
        execute("INSERT INTO BLC_ORDER_ITEM VALUES (1, 'a', 7, 'no such order')");

        assertThrows(SQLException.class, () -> execute("INSERT INTO BLC_ORDER_ITEM VALUES (1, 'b', 7, 'id taken')"));
        assertThrows(SQLException.class, () -> execute("INSERT INTO BLC_ORDER_ITEM VALUES (2, 'a', 7, 'code taken')"));
        assertEquals(
                0,
                definitions().stream().filter(d -> d.contains("CREATE INDEX")).count());

        execute("UPDATE BLC_ORDER_ITEM SET PARENT = NULL");
        indexes.restore();
        assertThrows(
                SQLException.class, () -> execute("INSERT INTO BLC_ORDER_ITEM VALUES (3, 'c', 7, 'no such order')"));
    }

    private List<String> definitions() throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet script = statement.executeQuery("SCRIPT NODATA")) {
            while (script.next()) {
                definitions.add(script.getString(1));
            }
        }
        definitions.sort(null);
        return definitions;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
