package com.segmentofone.persistence;

import com.segmentofone.profile.Attribute;
import com.segmentofone.profile.AttributeDescription;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which attributes SEG_ATTRIBUTE tells of, as what kind, and the values that many customers share. */
final class AttributeNames {

    private static final int MOST_VALUES = 50;
    private static final String KINDS =
            "select NAME, min(KIND), max(KIND) from SEG_ATTRIBUTE group by NAME order by NAME";
    /** A value that fewer customers share may tell who they are. */
    private static final String SHARED = "select NAME, VAL from SEG_ATTRIBUTE where VAL is not null"
            + " group by NAME, VAL having count(distinct CUSTOMER_ID) >= 5"
            + " order by NAME, count(distinct CUSTOMER_ID) desc, VAL";

    private final Jdbc jdbc;

    AttributeNames(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<AttributeDescription> take() {
        return jdbc.inTransaction(connection -> {
            Map<String, List<String>> shared = shared(connection);
            List<AttributeDescription> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(KINDS);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    boolean one = rows.getString(2).equals(rows.getString(3));
                    all.add(new AttributeDescription(
                            name,
                            one ? Attribute.Kind.valueOf(rows.getString(2)) : Attribute.Kind.TEXT,
                            shared.getOrDefault(name, new ArrayList<>())));
                }
            }
            return all;
        });
    }

    private static Map<String, List<String>> shared(Connection connection) throws SQLException {
        Map<String, List<String>> shared = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(SHARED);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                List<String> values = shared.computeIfAbsent(rows.getString(1), name -> new ArrayList<>());
                if (values.size() < MOST_VALUES) {
                    values.add(rows.getString(2));
                }
            }
        }
        return shared;
    }
}
