package com.segmentofone.oracle;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** When time alone will next change something, as it is stored. */
final class Due {

    private Due() {}

    /** Epoch milliseconds, ascending. */
    static List<Long> times(Shared shared) {
        return new JdbcTemplate(shared.dataSource)
                .queryForList(
                        "select distinct DUE_AT from SEG_DUE where DUE_AT < 9223372036854775807 order by DUE_AT",
                        Long.class);
    }
}
