package com.segmentofone.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.event.Identity;
import com.segmentofone.rule.CompiledRule;
import com.segmentofone.rule.InvalidRuleException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SPEC 5.13, 5.14: what operators may and may not do with definitions. */
class StandardSegmentServiceTest {

    private static final String RECENT = "bought >= 1 order in last 30 days";

    private final World world = new World();
    private final List<Long> rebuilt = new ArrayList<>();
    private final SegmentService service = new StandardSegmentService(
            world.definitions,
            world.rules,
            world.catalog,
            world.loader,
            new NoAudience(),
            world.profiles(),
            world.store,
            new RecordedRebuilds(),
            world.clock);

    @AfterEach
    void stop() {
        world.worker.shutdownNow();
    }

    /** SPEC 10.5 */
    @Test
    void anInvalidRuleIsRefusedWithPositionCauseAndRemedyAndNothingIsStored() {
        InvalidRuleException refused = assertThrows(
                InvalidRuleException.class, () -> service.draft("New", null, "bought >= 2 in last 30 days", "anne"));
        assertTrue(refused.problems().get(0).column() > 0);
        assertFalse(refused.problems().get(0).cause().isEmpty());
        assertFalse(refused.problems().get(0).remedy().isEmpty());
        assertTrue(service.all().isEmpty());
    }

    @Test
    void aDraftHasNoMembersUntilItIsActivated() {
        SegmentDefinition draft = service.draft("Recent", "who bought", RECENT, "anne");
        assertEquals(1, draft.version());
        assertTrue(world.catalog.active().isEmpty());
        SegmentDefinition active = service.activate(draft.id(), "bob");
        assertEquals(2, active.version());
        assertEquals("bob", active.updatedBy());
        assertEquals("anne", active.createdBy());
        assertEquals(Collections.singletonList(draft.id()), rebuilt);
    }

    @Test
    void anotherSegmentOfTheSameNameIsRefusedWhateverItsCase() {
        service.draft("Recent", null, RECENT, "anne");
        assertThrows(NameTakenException.class, () -> service.draft(" recent ", null, RECENT, "anne"));
    }

    @Test
    void anotherDescriptionIsNoNewVersionAndNobodyIsEvaluated() {
        SegmentDefinition draft = service.draft("Recent", null, RECENT, "anne");
        service.activate(draft.id(), "anne");
        rebuilt.clear();
        SegmentDefinition saved = service.save(draft.id(), "Recent buyers", "better words", RECENT, "bob");
        assertEquals(2, saved.version());
        assertTrue(rebuilt.isEmpty());
    }

    @Test
    void anActiveSegmentsNewRuleIsANewVersionAndEveryoneIsEvaluated() {
        SegmentDefinition draft = service.draft("Recent", null, RECENT, "anne");
        service.activate(draft.id(), "anne");
        rebuilt.clear();
        assertEquals(
                3,
                service.save(draft.id(), "Recent", null, "bought >= 2 orders in last 30 days", "bob")
                        .version());
        assertEquals(Collections.singletonList(draft.id()), rebuilt);
    }

    @Test
    void aBrokenSegmentIsActiveAgainWithAValidRule() {
        SegmentDefinition wine =
                service.draft("Wine", null, "bought >= 1 order in last 30 days where category is \"Wine\"", "anne");
        service.activate(wine.id(), "anne");
        world.categories.clear();
        world.loader.revalidate();
        assertEquals(SegmentStatus.BROKEN, service.find(wine.id()).status());
        rebuilt.clear();
        SegmentDefinition repaired = service.save(wine.id(), "Wine", null, RECENT, "anne");
        assertEquals(SegmentStatus.ACTIVE, repaired.status());
        assertNull(repaired.statusReason());
        assertEquals(Collections.singletonList(wine.id()), rebuilt);
    }

    @Test
    void aLoopIsRefusedNamingItFromTheCheckOnwards() {
        SegmentDefinition a = service.draft("A", null, RECENT, "anne");
        SegmentDefinition b = service.draft("B", null, "in segment \"A\"", "anne");
        service.draft("C", null, "in segment \"B\"", "anne");
        SegmentLoopException refused =
                assertThrows(SegmentLoopException.class, () -> service.check("not in segment \"C\"", a.id()));
        assertEquals(Arrays.asList("A", "C", "B", "A"), refused.loop());
        assertThrows(SegmentLoopException.class, () -> service.save(b.id(), "B", null, "in segment \"B\"", "anne"));
    }

    @Test
    void aRuleThatReadsADraftCannotBeActivated() {
        service.draft("A", null, RECENT, "anne");
        SegmentDefinition b = service.draft("B", null, "in segment \"A\"", "anne");
        SegmentNotActiveException refused =
                assertThrows(SegmentNotActiveException.class, () -> service.activate(b.id(), "anne"));
        assertTrue(refused.getMessage().contains("A"));
    }

    @Test
    void whatAnotherSegmentOrASlotUsesCannotBeDeleted() {
        SegmentDefinition a = service.draft("A", null, RECENT, "anne");
        SegmentDefinition b = service.draft("B", null, "in segment \"A\"", "anne");
        assertEquals(
                Collections.singletonList("B"),
                assertThrows(SegmentInUseException.class, () -> service.delete(a.id()))
                        .uses());
        world.definitions.uses.put(b.id(), Collections.singletonList("Hero / Wine"));
        assertEquals(
                Collections.singletonList("Hero / Wine"),
                assertThrows(SegmentInUseException.class, () -> service.delete(b.id()))
                        .uses());
        world.definitions.uses.clear();
        service.delete(b.id());
        service.delete(a.id());
        assertTrue(service.all().isEmpty());
    }

    @Test
    void a_paused_segment_keeps_its_members_and_goes_on_when_activated_SPEC_19_12() {
        long at = World.START;
        Identity buyer = Identity.customer(1);
        Identity later = Identity.customer(2);
        SegmentDefinition made = service.draft("Buyers", null, "bought in last 30 days", "ada");
        long id = service.activate(made.id(), "ada").id();
        world.happened(world.bought(buyer, at));
        assertEquals(SegmentStatus.PAUSED, service.pause(id, "ada").status());
        assertEquals(3, service.find(id).version());
        world.happened(world.bought(later, at + 1));
        world.clock.set(at + 40 * World.DAY);
        assertTrue(world.isIn(buyer, id), "kept");
        assertFalse(world.isIn(later, id), "nobody enters");
        service.activate(id, "ada");
        assertFalse(world.isIn(buyer, id), "left when it goes on");
    }

    @Test
    void an_archived_segment_is_put_away_and_comes_back_as_a_draft_SPEC_19_13() {
        SegmentDefinition read = service.draft("Read", null, "bought ever", "ada");
        SegmentDefinition reader = service.draft("Reader", null, "in segment \"Read\"", "ada");
        assertThrows(SegmentInUseException.class, () -> service.archive(read.id(), "ada"));
        service.activate(read.id(), "ada");
        service.delete(reader.id());
        world.happened(world.bought(Identity.customer(1), World.START));
        assertTrue(world.isIn(Identity.customer(1), read.id()));
        assertEquals(SegmentStatus.ARCHIVED, service.archive(read.id(), "bob").status());
        assertFalse(world.isIn(Identity.customer(1), read.id()));
        SegmentDefinition other = service.draft("Other", null, "bought ever", "ada");
        service.save(other.id(), "Other", null, "in segment \"Read\"", "ada");
        assertThrows(SegmentNotActiveException.class, () -> service.activate(other.id(), "ada"));
        assertEquals(SegmentStatus.DRAFT, service.restore(read.id(), "bob").status());
        assertEquals("bob", service.find(read.id()).updatedBy());
    }

    private final class RecordedRebuilds implements Rebuilds {
        @Override
        public void start(long segmentId) {
            rebuilt.add(segmentId);
        }

        @Override
        public void pause(long segmentId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void resume(long segmentId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cancel(long segmentId) {
            rebuilt.remove(segmentId);
        }

        @Override
        public RebuildProgress progress(long segmentId) {
            return RebuildProgress.none();
        }
    }

    private static final class NoAudience implements Audience {
        @Override
        public void forEachCustomer(CustomerVisitor visitor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Count count(CompiledRule rule, BooleanSupplier cancelled) {
            throw new AudienceLoadingException(0);
        }

        @Override
        public List<Long> sample(CompiledRule rule, int n) {
            return Collections.emptyList();
        }

        @Override
        public int loadedPercent() {
            return 0;
        }
    }
}
