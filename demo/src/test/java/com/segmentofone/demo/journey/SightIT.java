package com.segmentofone.demo.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.demo.DemoOptions;
import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.Progress;
import com.segmentofone.demo.tour.DemoBarWindow;
import com.segmentofone.demo.tour.OperatorWindow;
import com.segmentofone.demo.tour.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees at once: a count that follows typing, and a segment that gains members by the passing of time alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SightIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path PICTURES = Path.of("target", "pictures", "sight");

    @TempDir
    static Path folder;

    private static DemoStore demo;
    private static Window admin;

    @BeforeAll
    static void openTheAdmin() {
        String kept = System.getProperty("demo.data");
        Path data = kept == null ? folder : Path.of(kept);
        demo = DemoStore.start(DemoOptions.in(data).withPort(0).withAdminPort(0), Progress.SILENT);
        admin = Window.unseen(demo.adminAddress(), PICTURES);
        new OperatorWindow(admin).logIn();
    }

    @AfterAll
    static void closeTheAdmin() {
        if (admin != null) {
            admin.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    @Order(1)
    void the_count_follows_each_keystroke_and_ends_older_ones() {
        WineBuyers buyers = new WineBuyers(demo.dataSource());
        new OperatorWindow(admin).write("Followed", "bought >= 2 orders in last 90 days");
        Previews previews = new Previews(admin);
        String typed = "bought >= 2 orders in last 90 days";
        List<String> texts = new ArrayList<>();
        for (char key : " where category is \"Wine\"".toCharArray()) {
            typed += key;
            texts.add(typed);
            previews.press(key, typed);
        }
        int before = buyers.now().size();
        String counted = previews.countOf(typed);
        int after = buyers.now().size();
        assertTrue(
                counted.equals(String.valueOf(before)) || counted.equals(String.valueOf(after)),
                counted + " counted, by SQL " + before + " or " + after);
        assertTrue(after > 10, "a rule that many customers match");
        assertEquals(texts, previews.asked());
        assertEquals(texts.subList(0, texts.size() - 1), previews.ended());
        admin.picture("count");
    }

    @Test
    @Order(2)
    void the_lapsed_gain_members_by_the_passing_of_time_alone() {
        LapsedBuyers lapsed = new LapsedBuyers(demo.dataSource());
        await("everyone is evaluated").atMost(PATIENCE).until(() -> lapsed.members() == lapsed.at(Instant.now()));
        Instant start = Instant.now();
        long before = shown(lapsed, lapsed.members());
        admin.picture("lapsed-before");
        try (Window store = Window.unseen(demo.storeAddress(), PICTURES)) {
            store.open("/");
            DemoBarWindow bar = new DemoBarWindow(store);
            bar.moveClock("day");
            Instant moved = Instant.now().plus(Duration.ofDays(1));
            Map<Long, Long> due = lapsed.due(start, moved);
            System.out.println("Lapsed: " + before + ", and " + due.size() + " more within a day");
            assertTrue(due.size() > 0, "somebody lapses within a day");
            await("the history").atMost(PATIENCE).until(() -> lapsed.entered(start, moved)
                    .equals(due));
            long after = shown(lapsed, lapsed.at(moved));
            assertEquals(before + due.size(), after, "nobody else came, and nobody left");
            admin.picture("lapsed-after");
            bar.moveClock("now");
            shown(lapsed, lapsed.at(Instant.now()));
        }
    }

    /** The size in the list of segments, once it is as it should be. */
    private static long shown(LapsedBuyers lapsed, long expected) {
        String size = "[data-segment='" + lapsed.segment() + "'] [data-test=size]";
        admin.reload("/segmentofone/segments", expected + " in the list", () -> number(admin.text(size)) == expected);
        return expected;
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
