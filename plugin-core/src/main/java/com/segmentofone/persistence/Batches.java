package com.segmentofone.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cuts what is asked or written into parts that a statement takes. */
final class Batches {

    private static final int IN_LIST = 200;

    private Batches() {}

    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += IN_LIST) {
            parts.add(list.subList(from, Math.min(list.size(), from + IN_LIST)));
        }
        return parts;
    }

    /** The values of one statement for each. */
    static <T> List<Object[]> of(Collection<T> all, Function<T, Object[]> values) {
        return all.stream().map(values).collect(Collectors.toList());
    }

    /** HSQLDB refuses a batch of nothing. @return how many rows each changed */
    static int[] update(JdbcTemplate jdbc, String sql, List<Object[]> rows) {
        return rows.isEmpty() ? new int[0] : jdbc.batchUpdate(sql, rows);
    }
}
