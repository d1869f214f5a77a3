package com.segmentofone.demo.store.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void the_last_page_ends_with_the_last_product() {
        Pages pages = page(5, 24, 100);
        assertEquals(5, pages.last());
        assertEquals(97, pages.from());
        assertEquals(100, pages.to());
    }

    @Test
    void five_pages_are_offered_around_the_current_one_and_at_the_ends() {
        assertEquals(List.of(4, 5, 6, 7, 8), page(6, 10, 120).near());
        assertEquals(List.of(1, 2, 3, 4, 5), page(1, 10, 120).near());
        assertEquals(List.of(8, 9, 10, 11, 12), page(12, 10, 120).near());
    }

    @Test
    void a_page_beyond_the_last_still_offers_the_way_back() {
        assertEquals(List.of(1, 2), page(50, 10, 20).near());
    }

    @Test
    void nothing_found_is_one_empty_page() {
        Pages pages = page(1, 24, 0);
        assertEquals(1, pages.last());
        assertEquals(0, pages.from());
        assertEquals(List.of(1), pages.near());
    }

    private static Pages page(int number, int size, int total) {
        ProductSearchResult result = new ProductSearchResult();
        result.setPage(number);
        result.setPageSize(size);
        result.setTotalResults(total);
        return Pages.of(result);
    }
}
