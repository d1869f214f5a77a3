package com.segmentofone.broadleaf;

import com.segmentofone.event.CustomerDirectory;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The host's customers. It has no external id of its own in this release, so that is a customer attribute. */
public final class StoreCustomers implements CustomerDirectory {
    private static final String BY_ID = "select CUSTOMER_ID from BLC_CUSTOMER where CUSTOMER_ID = ?";
    private static final String BY_USERNAME = "select CUSTOMER_ID from BLC_CUSTOMER where USER_NAME = ?";
    private static final String BY_EMAIL =
            "select CUSTOMER_ID, IS_REGISTERED from BLC_CUSTOMER where lower(EMAIL_ADDRESS) = lower(?)";
    private static final String BY_ATTRIBUTE =
            "select distinct CUSTOMER_ID from BLC_CUSTOMER_ATTRIBUTE where NAME = ? and VALUE = ?";

    private final JdbcTemplate jdbc;
    private final String externalIdAttribute;

    /** @param externalIdAttribute name of the customer attribute that holds external ids */
    public StoreCustomers(DataSource dataSource, String externalIdAttribute) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.externalIdAttribute = externalIdAttribute;
    }

    @Override
    public boolean exists(long customerId) {
        return only(jdbc.queryForList(BY_ID, Long.class, customerId)).isPresent();
    }

    @Override
    public OptionalLong byUsername(String username) {
        return only(jdbc.queryForList(BY_USERNAME, Long.class, username));
    }

    @Override
    public OptionalLong byEmail(String address) {
        List<Object[]> found =
                jdbc.query(BY_EMAIL, (row, n) -> new Object[] {row.getLong(1), row.getBoolean(2)}, address);
        if (found.size() > 1) {
            found.removeIf(customer -> !(Boolean) customer[1]);
        }
        return found.size() == 1 ? OptionalLong.of((Long) found.get(0)[0]) : OptionalLong.empty();
    }

    @Override
    public OptionalLong byExternalId(String externalId) {
        return only(jdbc.queryForList(BY_ATTRIBUTE, Long.class, externalIdAttribute, externalId));
    }

    private static OptionalLong only(List<Long> found) {
        return found.size() == 1 ? OptionalLong.of(found.get(0)) : OptionalLong.empty();
    }
}
