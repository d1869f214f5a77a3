package com.segmentofone.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueSnapshotTest {

    private static final long ROOT = 1;
    private static final long DRINK = 2;
    private static final long DRINK_DAIRY = 3;
    private static final long FOOD = 4;
    private static final long FOOD_DAIRY = 5;
    private static final long PROMOTED = 6;
    private static final long MILK = 100;
    private static final long CHEESE = 101;

    private final List<CategoryRow> categories = new ArrayList<>(Arrays.asList(
            category(ROOT, "Root", null),
            category(DRINK, "Drink", ROOT),
            category(DRINK_DAIRY, "Dairy", DRINK),
            category(FOOD, "Food", ROOT),
            category(FOOD_DAIRY, "Dairy", FOOD),
            category(PROMOTED, "Promoted", ROOT)));
    private final CatalogueSnapshot catalogue = new CatalogueSnapshot(
            categories,
            Arrays.asList(product(MILK, "Milk", DRINK_DAIRY, PROMOTED), product(CHEESE, "Cheese", FOOD_DAIRY)));

    @Test
    void aProductIsInItsCategoriesAndInAllAboveThem() {
        assertTrue(catalogue.inCategory(MILK, DRINK_DAIRY));
        assertTrue(catalogue.inCategory(MILK, DRINK));
        assertTrue(catalogue.inCategory(MILK, ROOT));
        assertTrue(catalogue.inCategory(MILK, PROMOTED));
        assertFalse(catalogue.inCategory(MILK, FOOD));
        assertFalse(catalogue.inCategory(999, ROOT));
    }

    @Test
    void levelsCountFromTheRootsChildrenAlongTheDefaultCategory() {
        assertEquals(DRINK, catalogue.ancestorAtLevel(DRINK_DAIRY, 0));
        assertEquals(DRINK_DAIRY, catalogue.ancestorAtLevel(DRINK_DAIRY, 1));
        assertEquals(0, catalogue.ancestorAtLevel(DRINK_DAIRY, 2));
        assertEquals(0, catalogue.ancestorAtLevel(ROOT, 0));
        assertEquals(0, catalogue.ancestorAtLevel(999, 0));
    }

    @Test
    void namesakesAreBothFoundAndToldApartByTheirPaths() {
        assertEquals(2, catalogue.find(Named.Kind.CATEGORY, "dairy").size());
        assertEquals(
                FOOD_DAIRY,
                catalogue.find(Named.Kind.CATEGORY, "food/DAIRY").get(0).id());
        assertTrue(catalogue.find(Named.Kind.CATEGORY, "wine").isEmpty());
        assertEquals(
                MILK,
                catalogue
                        .find(Named.Kind.PRODUCT, "\uFF2D\uFF29\uFF2C\uFF2B")
                        .get(0)
                        .id());
    }

    @Test
    void anUnknownIdHasNoName() {
        assertNull(catalogue.byId(Named.Kind.CATEGORY, 999));
        assertNull(catalogue.byId(Named.Kind.SEGMENT, ROOT));
        assertEquals(
                "Drink/Dairy", catalogue.byId(Named.Kind.CATEGORY, DRINK_DAIRY).path());
    }

    @Test
    void aLoopInTheStoresDataIsCut() {
        CatalogueSnapshot looped = new CatalogueSnapshot(
                Arrays.asList(category(1, "A", 2L), category(2, "B", 1L)), Arrays.asList(product(MILK, "Milk", 1)));
        assertTrue(looped.inCategory(MILK, 2));
    }

    @Test
    void everyChangeHasAnotherFingerprint() {
        categories.set(5, category(PROMOTED, "On offer", ROOT));
        assertNotEquals(
                catalogue.fingerprint(),
                new CatalogueSnapshot(
                                categories,
                                Arrays.asList(
                                        product(MILK, "Milk", DRINK_DAIRY, PROMOTED),
                                        product(CHEESE, "Cheese", FOOD_DAIRY)))
                        .fingerprint());
    }

    private static CategoryRow category(long id, String name, Long parent) {
        return new CategoryRow(id, name, parent, parent == null ? Set.of() : Set.of(parent));
    }

    private static ProductRow product(long id, String name, long... categories) {
        Set<Long> all = new TreeSet<>();
        Arrays.stream(categories).forEach(all::add);
        return new ProductRow(id, name, "Brand", 199, categories[0], all, false);
    }
}
