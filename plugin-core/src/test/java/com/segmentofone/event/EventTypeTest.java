package com.segmentofone.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.EventKind;
import com.segmentofone.rule.TinyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SPEC 2.15: the types of sites' own events. */
class EventTypeTest {

    private final Catalogue catalogue = new TinyStore().catalogue();

    @ParameterizedTest
    @CsvSource({
        "workshop attended, site.workshop attended",
        "'  Workshop   Attended ', site.workshop attended",
        "ＷＯＲＫＳＨＯＰ, site.workshop",
        "座談会, site.座談会",
        "blog.visit_2-a, site.blog.visit_2-a",
        "Straße, site.strasse"
    })
    void a_name_has_one_type_in_events_and_in_rules(String name, String type) {
        assertEquals(type, EventType.site(name));
        assertEquals(type, catalogue.siteEvent(name).type());
        assertEquals(type, catalogue.event(type).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", "a\"b", "a\\b", "a\u0000b", "a/b", "123456789012345678901234567890123456"})
    void other_names_are_refused_by_both(String name) {
        assertThrows(IllegalArgumentException.class, () -> EventType.site(name));
        assertEquals(null, catalogue.siteEvent(name));
    }

    @Test
    void a_type_that_is_not_written_as_such_types_are_is_unknown_to_rules() {
        EventKind kind = catalogue.event("site.Workshop");
        assertEquals(null, kind);
    }

    @Test
    void what_a_site_says_is_not_lost_before_browsing_is() {
        assertFalse(EventType.isBrowsing(EventType.site("sales call")));
        assertFalse(EventType.isBrowsing(EventType.ORDER_RETURNED));
        assertTrue(EventType.isBrowsing(EventType.SLOT_CLICKED));
    }

    /** SPEC 2.14 */
    @ParameterizedTest
    @ValueSource(strings = {"stock.changed", "price.changed"})
    void what_belongs_to_no_shopper_cannot_be_asked_of_shoppers(String type) {
        assertEquals(null, catalogue.event(type));
    }
}
