package com.segmentofone.demo.store.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/food/dairy?page=2", "/search?q=a%20b", "/cart"})
    void a_path_of_this_store_is_kept(String address) {
        assertEquals(address, ReturnAddress.checked(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example/", "evil", "", "/a\r\nSet-Cookie: x"})
    void what_names_another_host_leads_to_the_homepage(String address) {
        assertEquals("/", ReturnAddress.checked(address));
    }
}
