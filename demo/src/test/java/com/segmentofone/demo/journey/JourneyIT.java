package com.segmentofone.demo.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.DemoOptions;
import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.Progress;
import com.segmentofone.demo.journey.Departments.Department;
import com.segmentofone.demo.journey.Departments.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, in the real store: real pages, real database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    static Path folder;

    private static DemoStore demo;
    private static Departments departments;

    @BeforeAll
    static void openTheStore() {
        demo = DemoStore.start(DemoOptions.in(folder).withPort(0).withAdminPort(0), Progress.SILENT);
        departments = new Departments(demo.dataSource());
        await().atMost(Duration.ofMinutes(2)).until(JourneyIT::theDemosSegmentsAreActive);
    }

    private static boolean theDemosSegmentsAreActive() {
        Shopper probe = new Shopper(demo.storeAddress());
        Department any = departments.all().get(0);
        departments.productsOf(any).stream().limit(3).forEach(p -> probe.view(p.url()));
        try {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> probe.variantOf("home-hero").equals(any.variant()));
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException notYet) {
            return false;
        }
    }

    @AfterAll
    static void closeTheStore() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    @Order(1)
    void whoeverViewsThreeProductsOfADepartmentNextSeesItsHeroRowAndSuggestions() {
        List<Long> waits = new ArrayList<>();
        for (Department department : departments.all()) {
            Shopper shopper = new Shopper(demo.storeAddress());
            assertEquals("default", shopper.variantOf("home-hero"), "a new visitor");
            viewThree(shopper, department);
            waits.add(millisUntilHero(shopper, department));
            assertRowAndSuggestionsAreOf(department, shopper.view("/"));
        }
        Collections.sort(waits);
        System.out.printf(
                "From the third view to the department's hero, %d departments: median %d ms, slowest %d ms%n",
                waits.size(), waits.get(waits.size() / 2), waits.get(waits.size() - 1));
        assertEquals(25, waits.size());
    }

    @Test
    @Order(2)
    void aSecondDepartmentViewedMoreOutweighsTheFirst() {
        List<Department> all = departments.all();
        for (int i = 0; i + 1 < all.size(); i += 8) {
            Department first = all.get(i);
            Department second = all.get(i + 1);
            Shopper shopper = new Shopper(demo.storeAddress());
            viewThree(shopper, first);
            millisUntilHero(shopper, first);
            departments.productsOf(second).stream().limit(4).forEach(p -> shopper.view(p.url()));
            millisUntilHero(shopper, second);
            assertRowAndSuggestionsAreOf(second, shopper.view("/"));
        }
    }

    @Test
    @Order(3)
    void aFreshBrowserStillSeesTheDefault() {
        Document home = new Shopper(demo.storeAddress()).view("/");
        assertEquals(
                List.of("default", "default", "default"),
                home.select("[data-seg-slot]").eachAttr("data-seg-variant"));
    }

    private static void viewThree(Shopper shopper, Department department) {
        departments.productsOf(department).stream().limit(3).forEach(p -> shopper.view(p.url()));
    }

    private static long millisUntilHero(Shopper shopper, Department department) {
        long started = System.nanoTime();
        await("the hero of " + department.variant())
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> shopper.variantOf("home-hero").equals(department.variant()));
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }

    private static void assertRowAndSuggestionsAreOf(Department department, Document home) {
        Set<String> ids = departments.productsOf(department).stream()
                .map(Product::id)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        List<String> row =
                home.select("[data-seg-slot=home-for-you] [data-product-id]").eachAttr("data-product-id");
        assertFalse(row.isEmpty(), "a row for " + department.variant());
        assertTrue(ids.containsAll(row), row + " are products of " + department.variant());
        List<String> suggested =
                home.select("[data-seg-slot=home-categories] a").eachAttr("href");
        assertFalse(suggested.isEmpty(), "suggestions for " + department.variant());
        assertTrue(
                suggested.stream().allMatch(link -> link.startsWith(department.url() + "/")),
                suggested + " are below " + department.url());
    }
}
