package com.segmentofone.demo.store.page;

import java.util.List;
import java.util.stream.IntStream;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;

/** Where one page of a listing stands among all its pages. */
public record Pages(int current, int last, int from, int to, int total) {

    private static final int AROUND = 2;

    static Pages of(ProductSearchResult result) {
        int size = Math.max(1, result.getPageSize());
        int total = result.getTotalResults();
        int last = Math.max(1, (total + size - 1) / size);
        int current = Math.max(1, result.getPage());
        int from = Math.min(total, (current - 1) * size + 1);
        return new Pages(current, last, from, Math.min(total, current * size), total);
    }

    /** Page numbers to offer around the current one. */
    public List<Integer> near() {
        int first = Math.max(1, Math.min(current, last) - AROUND);
        int end = Math.min(last, first + 2 * AROUND);
        return IntStream.rangeClosed(Math.max(1, end - 2 * AROUND), end).boxed().toList();
    }
}
