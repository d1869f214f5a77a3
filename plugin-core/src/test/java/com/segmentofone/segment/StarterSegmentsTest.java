package com.segmentofone.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.rule.InvalidRuleException;
import com.segmentofone.starter.StarterDefinitions;
import com.segmentofone.starter.StarterImport;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** SPEC 5.25: the twelve segments that come with the plugin, in a store that lacks what some of them name. */
class StarterSegmentsTest {

    private final World world = new World();
    private final SegmentService service = new StandardSegmentService(
            world.definitions,
            world.rules,
            world.catalog,
            world.loader,
            Mockito.mock(Audience.class),
            world.profiles(),
            world.store,
            Mockito.mock(Rebuilds.class),
            world.clock);
    private final StarterImport starters = new StarterImport(service, null, null);

    @AfterEach
    void stop() {
        world.worker.shutdownNow();
    }

    private static StarterDefinitions file() throws IOException {
        try (InputStream file = StarterSegmentsTest.class.getResourceAsStream("/segmentofone/starter-segments.json")) {
            return StarterDefinitions.read(file);
        }
    }

    private SegmentDefinition named(String name) {
        return service.all().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void allTwelveAreThereAsDrafts() throws IOException {
        starters.addStarters(file(), false, "en");
        assertEquals(12, service.all().size());
        assertTrue(service.all().stream().allMatch(s -> s.status() == SegmentStatus.DRAFT));
    }

    @Test
    void oneWhoseRuleDoesNotFitSaysWhyAndCannotBeActivated() throws IOException {
        List<String> notes = starters.addStarters(file(), true, "en");
        SegmentDefinition income = named("High income");
        assertEquals(SegmentStatus.DRAFT, income.status());
        assertTrue(income.statusReason().contains("There is no customer attribute \"yearly_income\"."));
        assertThrows(InvalidRuleException.class, () -> service.activate(income.id(), "anne"));
        assertEquals(SegmentStatus.ACTIVE, named("Cart abandoned").status());
        assertTrue(notes.stream().anyMatch(n -> n.contains("High income")), notes.toString());
    }

    @Test
    void theyAreCalledInTheStoresLanguage() throws IOException {
        starters.addStarters(file(), false, "ja");
        assertEquals("カートに商品を入れたまま 1 時間以上何もしていない人。", named("カート放棄").description());
    }

    @Test
    void whatIsThereAlreadyIsLeftAlone() throws IOException {
        service.draft("lapsed", "my own", "never bought in last 30 days", "anne");
        starters.addStarters(file(), false, "en");
        starters.addStarters(file(), false, "en");
        assertEquals("my own", named("lapsed").description());
        assertEquals(
                12,
                service.all().stream()
                        .map(SegmentDefinition::name)
                        .collect(Collectors.toSet())
                        .size());
    }
}
