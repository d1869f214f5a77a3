package com.segmentofone.persistence;

import com.segmentofone.event.Identity;
import com.segmentofone.event.IdentityAliases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** The aliases in SEG_ALIAS. */
public final class JdbcIdentityAliases implements IdentityAliases {
    private static final String OF_CUSTOMER = "select VISITOR_ID, CUSTOMER_ID from SEG_ALIAS where CUSTOMER_ID = ?";
    private static final String OF_VISITOR = "select VISITOR_ID, CUSTOMER_ID from SEG_ALIAS where CUSTOMER_ID ="
            + " (select a.CUSTOMER_ID from SEG_ALIAS a where a.VISITOR_ID = ?)";

    private final Jdbc jdbc;

    public JdbcIdentityAliases(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void join(String visitorId, long customerId, long atMillis) {
        String checked = Identity.visitor(visitorId).visitorId();
        try {
            insert(checked, customerId, atMillis);
        } catch (DatabaseException e) {
            if (!e.isAboutData()) {
                throw e;
            }
            insert(checked, customerId, atMillis);
        }
    }

    private void insert(String visitorId, long customerId, long atMillis) {
        jdbc.inTransaction(connection -> {
            AliasRows.insertMissing(connection, visitorId, customerId, atMillis);
            return null;
        });
    }

    @Override
    public Set<Identity> identitiesOf(Identity identity) {
        return jdbc.inTransaction(connection -> identitiesOf(connection, identity));
    }

    @Override
    public Identity principalOf(Identity identity) {
        return identity.isCustomer() ? identity : principal(identity, identitiesOf(identity));
    }

    /** The customer among the identities, otherwise the identity itself. */
    static Identity principal(Identity identity, Set<Identity> identities) {
        return identities.stream().filter(Identity::isCustomer).findFirst().orElse(identity);
    }

    static Set<Identity> identitiesOf(Connection connection, Identity identity) throws SQLException {
        Set<Identity> identities = new TreeSet<>();
        identities.add(identity);
        if (!identity.isShopper()) {
            return identities;
        }
        try (PreparedStatement select = connection.prepareStatement(identity.isCustomer() ? OF_CUSTOMER : OF_VISITOR)) {
            if (identity.isCustomer()) {
                select.setLong(1, identity.customerId());
            } else {
                select.setString(1, identity.visitorId());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    identities.add(Identity.visitor(rows.getString(1)));
                    identities.add(Identity.customer(rows.getLong(2)));
                }
            }
        }
        return identities;
    }
}
