package com.segmentofone.demo.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.foodmart.FoodMart;
import com.segmentofone.demo.foodmart.Product;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.of(new FoodMart());

    @Test
    void everyProductStandsInASubcategory() {
        assertEquals(1560, catalogue.products().size());
        for (Product product : catalogue.products()) {
            assertEquals(4, catalogue.placeOf(product.id()).depth());
        }
    }

    @Test
    void theLevelsHaveAsManyPlacesAsTheDataSet() {
        Map<Integer, Long> byDepth = catalogue.places().stream()
                .collect(Collectors.groupingBy(Catalogue.Place::depth, Collectors.counting()));

        assertEquals(Map.of(1, 3L, 2, 23L, 3, 55L, 4, 102L), byDepth);
    }

    @Test
    void theSameNameMayStandAtSeveralPlaces() {
        List<String> dairies = catalogue.departments().stream()
                .filter(place -> place.name().equals("Dairy"))
                .map(Catalogue.Place::url)
                .sorted()
                .toList();

        assertEquals(List.of("/drink/dairy", "/food/dairy"), dairies);
    }

    @Test
    void parentsAreThereAndAddressesUnique() {
        Set<Long> ids = new HashSet<>(Set.of(Catalogue.ROOT));
        Set<String> urls = new HashSet<>();
        for (Catalogue.Place place : catalogue.places()) {
            assertTrue(ids.contains(place.parent()), place + " has no parent");
            assertTrue(ids.add(place.id()), place + " has another's number");
            assertTrue(urls.add(place.url()), place + " has another's address");
        }
    }
}
