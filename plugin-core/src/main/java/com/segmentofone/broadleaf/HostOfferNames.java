package com.segmentofone.broadleaf;

import com.segmentofone.starter.OfferNames;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Offers by their name in the admin; what is archived is not found. */
public final class HostOfferNames implements OfferNames {

    private static final String BY_NAME =
            "select min(OFFER_ID) from BLC_OFFER where OFFER_NAME = ? and (ARCHIVED is null or ARCHIVED <> 'Y')";

    private final JdbcTemplate jdbc;

    public HostOfferNames(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public Long idOfOffer(String offerName) {
        return jdbc.queryForObject(BY_NAME, Long.class, offerName);
    }
}
