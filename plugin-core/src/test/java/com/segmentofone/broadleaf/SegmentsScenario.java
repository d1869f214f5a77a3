package com.segmentofone.broadleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.segmentofone.decision.Decision;
import com.segmentofone.decision.Decisions;
import com.segmentofone.decision.Slot;
import com.segmentofone.decision.SlotKind;
import com.segmentofone.decision.SlotVariant;
import com.segmentofone.decision.Slots;
import com.segmentofone.event.Event;
import com.segmentofone.event.EventSink;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.persistence.broadleaf.SlotVariantImpl;
import com.segmentofone.rule.Explanation;
import com.segmentofone.rule.Rule;
import com.segmentofone.rule.Truth;
import com.segmentofone.segment.AudienceLoadingException;
import com.segmentofone.segment.Count;
import com.segmentofone.segment.MembershipChange;
import com.segmentofone.segment.Memberships;
import com.segmentofone.segment.RebuildProgress;
import com.segmentofone.segment.Rebuilds;
import com.segmentofone.segment.SegmentDefinition;
import com.segmentofone.segment.SegmentInUseException;
import com.segmentofone.segment.SegmentLoopException;
import com.segmentofone.segment.SegmentService;
import com.segmentofone.segment.SegmentStatus;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;
import com.segmentofone.testhost.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.broadleafcommerce.cms.structure.domain.StructuredContentField;
import org.broadleafcommerce.cms.structure.domain.StructuredContentFieldImpl;
import org.broadleafcommerce.cms.structure.domain.StructuredContentImpl;
import org.broadleafcommerce.cms.structure.domain.StructuredContentRule;
import org.broadleafcommerce.cms.structure.domain.StructuredContentRuleImpl;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/** Segments and decisions on a real host: from an order or a click to another page. SPEC 5 and 6. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SegmentsScenario {

    private final TestDatabase database;
    private TestHost host;
    private TestStore store;
    private final Category wineDepartment;
    private final Product bottle;

    SegmentsScenario(TestDatabase database) {
        this.database = database;
        this.host = start("create");
        this.store = new TestStore(host);
        Category drink = store.category("Drink", store.category("Root", null));
        this.wineDepartment = store.category("Wine", drink);
        this.bottle = store.product("Good Chardonnay", "Good", "7.35", store.category("White Wine", wineDepartment));
        host.bean("segCatalogue", StoreCatalogue.class).refresh();
        host.bean("segShelf", StoreShelf.class).run();
    }

    private TestHost start(String schema) {
        return TestHost.on(database)
                .withPlugin()
                .schema(schema)
                .setting("segmentofone.backfill.pause", "3600000")
                .start();
    }

    @AfterAll
    void stop() {
        host.close();
        database.close();
    }

    @Test
    void activatingFindsAllMembersInTheBackgroundAndCountsThem() {
        Customer buyer = store.customer();
        store.buy(buyer, bottle, 2);
        SegmentDefinition wine =
                activated("Wine buyers", "bought >= 1 order in last 30 days where category is \"Wine\"");

        await(() -> service().rebuildProgress(wine.id()).state() == RebuildProgress.State.DONE);
        assertTrue(number("select count(*) from SEG_MEMBERSHIP where SEGMENT_ID = " + wine.id()
                        + " and IDENTITY_KEY = 'c" + buyer.getId() + "'")
                == 1);
        await(() -> service().find(wine.id()).memberCount() != null);
        assertEquals(
                number("select count(distinct CUSTOMER_ID) from BLC_ORDER where ORDER_STATUS = 'SUBMITTED'"),
                service().find(wine.id()).memberCount());
        assertEquals(2, number("select count(*) from SEG_SEGMENT_VERSION where SEGMENT_ID = " + wine.id()));
        assertTrue(number("select count(*) from SEG_CHANGE where KIND = 'SEGMENT' and REF = '" + wine.id() + "'") >= 2);
        MembershipChange entered = service().history(buyer.getId(), 10).get(0);
        assertEquals(MembershipChange.Kind.ENTERED, entered.kind());
        assertFalse(entered.why().isEmpty());
    }

    @Test
    void anOrderIsTrueOnTheNextPageWithinTwoSeconds() {
        SegmentDefinition recent = activated("Recent buyers", "bought >= 1 order in last 30 days");
        Customer buyer = store.customer();
        Identity identity = Identity.customer(buyer.getId());
        assertFalse(isIn(identity, recent));
        store.buy(buyer, bottle, 1);
        long millis = await(() -> isIn(identity, recent));
        assertTrue(millis < 2_000, "took " + millis + " ms");
        await(() -> number("select count(*) from SEG_MEMBERSHIP where IDENTITY_KEY = 'c" + buyer.getId()
                        + "' and SEGMENT_ID = " + recent.id())
                == 1);
    }

    @Test
    void threeViewsMakeAVisitorAMemberWithinTwoSeconds() {
        SegmentDefinition keen =
                activated("Keen on wine", "viewed >= 3 events in last 30 days where category is \"Wine\"");
        Identity visitor = newVisitor();
        assertFalse(isIn(visitor, keen));
        view(visitor, bottle, 3);
        long millis = await(() -> isIn(visitor, keen));
        assertTrue(millis < 2_000, "took " + millis + " ms");
    }

    @Test
    void aCountIsWhatTheOrderTablesSayAndTheExplanationHasTheActualValue() {
        Customer twice = store.customer();
        store.buy(twice, bottle, 1);
        store.buy(twice, bottle, 1);
        Customer never = store.customer();
        Rule rule = service().parse("bought >= 2 orders in last 90 days where category is \"Wine\"");

        long sql = number("select count(*) from (select CUSTOMER_ID from BLC_ORDER where ORDER_STATUS = 'SUBMITTED'"
                + " group by CUSTOMER_ID having count(*) >= 2) twice");
        assertEquals(sql, count(rule).exact());
        assertTrue(count(rule).total() > sql);
        assertTrue(service().sample(rule, 1_000).contains(twice.getId()));
        store.buy(twice, bottle, 1);
        Customer another = store.customer();
        store.buy(another, bottle, 1);
        store.buy(another, bottle, 1);
        assertEquals(sql + 1, count(rule).exact());

        Explanation whyNot = service().explain(rule, never.getId());
        assertEquals(Truth.FALSE, whyNot.truth());
        assertEquals(Truth.TRUE, service().explain(rule, twice.getId()).truth());
    }

    /** SPEC 6.5 */
    @Test
    void aVariantIsShownToItsSegmentAndAnEditOfItsContentWithinTwoSeconds() {
        SegmentDefinition fans = activated("Fans", "viewed >= 2 events in last 30 days where category is \"Wine\"");
        long everyone = content("Welcome");
        long wine = content("Wine for you");
        String key = "hero" + UUID.randomUUID();
        slots().store(new Slot(
                key,
                "Hero",
                SlotKind.CONTENT,
                null,
                List.of(
                        SlotVariant.builder("wine")
                                .priority(10)
                                .content(wine)
                                .include(fans.id())
                                .build(),
                        SlotVariant.builder("default")
                                .priority(90)
                                .content(everyone)
                                .build())));
        Identity visitor = newVisitor();
        await(() -> !decide(key, visitor).isFallback());
        assertEquals("Welcome", decide(key, visitor).content().get("title"));

        view(visitor, bottle, 2);
        await(() -> decide(key, visitor).variantKey().equals("wine"));
        assertEquals(
                Collections.singletonList("Fans"), decide(key, visitor).reason().segments());

        assertEquals(1, database.update("update BLC_SC_FLD set VALUE = 'New wine' where VALUE = 'Wine for you'"));
        long millis =
                await(() -> "New wine".equals(decide(key, visitor).content().get("title")));
        assertTrue(millis < 2_000, "took " + millis + " ms");

        database.update("update BLC_SC set OFFLINE_FLAG = true where SC_ID = " + wine);
        await(() -> decide(key, visitor).variantKey().equals("default"));
        database.update("update BLC_SC set OFFLINE_FLAG = true where SC_ID = " + everyone);
        await(() -> decide(key, visitor).isFallback());
    }

    @Test
    void anotherNodeSeesChangesOfDefinitionsAndOfMembershipsWithinTwoSeconds() {
        try (SecondNode other = new SecondNode(host)) {
            SegmentDefinition curious = activated("Curious", "viewed >= 1 event in last 1 day");
            long definition = await(() -> other.knows(curious.id()));
            assertTrue(definition < 1_000, "took " + definition + " ms");

            Identity visitor = newVisitor();
            assertFalse(other.isIn(visitor, curious.id()));
            view(visitor, bottle, 1);
            long membership = await(() -> other.isIn(visitor, curious.id()));
            assertTrue(membership < 2_000, "took " + membership + " ms");

            service().deactivate(curious.id(), "test");
            await(() -> !other.isIn(visitor, curious.id()));
        }
    }

    /** SPEC 5.24 */
    @Test
    void twoNodesThatEvaluateEveryoneAtOnceBothEndWellAndWriteEveryMemberOnce() {
        SegmentDefinition both = activated("Both", "viewed >= 1 event in last 1 day");
        for (int i = 0; i < 60; i++) {
            view(newVisitor(), bottle, 1);
        }
        String viewers = "select count(distinct IDENTITY_KEY) from SEG_EVENT where EVENT_TYPE = 'product.viewed'";
        await(() -> number(viewers) >= 60 && members(both) == number(viewers));
        long members = members(both);
        Rebuilds mine = host.bean("segRebuild", Rebuilds.class);
        try (SecondNode other = new SecondNode(host)) {
            await(() -> other.knows(both.id()));
            for (int round = 0; round < 5; round++) {
                await(() -> !mine.progress(both.id()).isRunning());
                database.update("delete from SEG_MEMBERSHIP where SEGMENT_ID = " + both.id());
                mine.start(both.id());
                other.rebuilds().start(both.id());
                await(() -> !mine.progress(both.id()).isRunning()
                        && !other.rebuilds().progress(both.id()).isRunning());
                assertEquals(
                        RebuildProgress.State.DONE, mine.progress(both.id()).state());
                assertEquals(
                        RebuildProgress.State.DONE,
                        other.rebuilds().progress(both.id()).state());
                assertEquals(members, members(both));
            }
        }
    }

    private long members(SegmentDefinition segment) {
        return number("select count(*) from SEG_MEMBERSHIP where SEGMENT_ID = " + segment.id());
    }

    /** SPEC 6.5 */
    @Test
    void contentOutOfItsDatesIsNotShown() {
        long item = content("For later");
        String key = "hero" + UUID.randomUUID();
        slots().store(new Slot(
                key,
                "Hero",
                SlotKind.CONTENT,
                null,
                List.of(SlotVariant.builder("later").content(item).build())));
        Identity visitor = newVisitor();
        await(() -> !decide(key, visitor).isFallback());
        timeRule(item, "time.date == null");
        await(() -> decide(key, visitor).isFallback());
        timeRule(item, "time.date != null");
        await(() -> !decide(key, visitor).isFallback());
    }

    private void timeRule(long item, String rule) {
        host.transaction().execute(status -> {
            StructuredContentRule dated = new StructuredContentRuleImpl();
            dated.setMatchRule(rule);
            em().find(StructuredContentImpl.class, item)
                    .getStructuredContentMatchRules()
                    .put("TIME", dated);
            return null;
        });
    }

    @Test
    void anEditOfAVariantThroughTheHostsOwnPersistenceIsSeenWithinASecond() {
        String key = "row" + UUID.randomUUID();
        slots().store(new Slot(
                key,
                "Row",
                SlotKind.PRODUCTS,
                null,
                Collections.singletonList(SlotVariant.builder("best")
                        .source("category:" + wineDepartment.getId())
                        .build())));
        Identity visitor = newVisitor();
        await(() -> !decide(key, visitor).isFallback());
        assertTrue(decide(key, visitor).productIds().contains(bottle.getId()));

        host.transaction().execute(status -> {
            em().createQuery(
                            "select v from " + SlotVariantImpl.class.getName() + " v where v.slot.slotKey = :key",
                            SlotVariantImpl.class)
                    .setParameter("key", key)
                    .getSingleResult()
                    .setEnabled(false);
            return null;
        });
        long millis = await(() -> decide(key, visitor).isFallback());
        assertTrue(millis < 1_000, "took " + millis + " ms");
    }

    /** SPEC 6.7, 6.8 */
    @Test
    void theFavouriteDepartmentFillsRowsAndSuggestions() {
        String row = "row" + UUID.randomUUID();
        String suggestions = "suggestions" + UUID.randomUUID();
        slots().store(new Slot(
                row,
                "For you",
                SlotKind.PRODUCTS,
                null,
                Collections.singletonList(
                        SlotVariant.builder("favourite").source("favourite").build())));
        slots().store(new Slot(
                suggestions,
                "Categories",
                SlotKind.CATEGORIES,
                null,
                Collections.singletonList(
                        SlotVariant.builder("favourite").source("favourite").build())));
        Identity visitor = newVisitor();
        assertTrue(decide(row, visitor).isFallback());
        view(visitor, bottle, 1);
        await(() -> decide(row, visitor).productIds().contains(bottle.getId()));
        List<Long> categories = decide(suggestions, visitor).categoryIds();
        assertEquals(1, categories.size());
        SlotProducts resolve = host.bean("segSlotProducts", SlotProducts.class);
        assertEquals("White Wine", host.transaction().execute(s -> resolve.categories(categories)
                .get(0)
                .getName()));

        Product discontinued = store.product("Old Wine", "Old", "1.00", wineDepartment);
        database.update("update BLC_PRODUCT set ARCHIVED = 'Y' where PRODUCT_ID = " + discontinued.getId());
        host.bean("segShelf", StoreShelf.class).run();
        assertFalse(decide(row, visitor).productIds().contains(discontinued.getId()));
    }

    @Test
    void whatIsUsedCannotBeDeletedOrTakenOutOfForce() {
        SegmentDefinition base = activated("Base", "bought >= 1 order in last 7 days");
        SegmentDefinition reader = activated("Reader", "in segment \"Base\"");
        SegmentInUseException refused =
                assertThrows(SegmentInUseException.class, () -> service().delete(base.id()));
        assertTrue(refused.getMessage().contains("Reader"), refused.getMessage());
        assertThrows(SegmentInUseException.class, () -> service().deactivate(base.id(), "test"));

        slots().store(new Slot(
                "slot" + UUID.randomUUID(),
                "A slot",
                SlotKind.PRODUCTS,
                null,
                Collections.singletonList(SlotVariant.builder("mine")
                        .name("My variant")
                        .include(reader.id())
                        .build())));
        refused = assertThrows(SegmentInUseException.class, () -> service().delete(reader.id()));
        assertEquals("A slot / My variant", refused.uses().get(0));
    }

    @Test
    void aLoopIsRefusedByName() {
        SegmentDefinition first = activated("First", "bought >= 1 order in last 7 days");
        activated("Second", "in segment \"First\"");
        SegmentLoopException refused = assertThrows(SegmentLoopException.class, () -> service()
                .save(first.id(), "First", null, "in segment \"Second\"", "test"));
        assertEquals(List.of("First", "Second", "First"), refused.loop());
    }

    @Test
    void aDraftAgainHasNoMembersAndTheHistorySaysSo() {
        Customer buyer = store.customer();
        store.buy(buyer, bottle, 1);
        SegmentDefinition brief = activated("Brief", "bought >= 1 order in last 7 days");
        String members = "select count(*) from SEG_MEMBERSHIP where SEGMENT_ID = " + brief.id();
        await(() -> number(members) > 0);
        service().deactivate(brief.id(), "test");
        await(() -> number(members) == 0);
        assertEquals(SegmentStatus.DRAFT, service().find(brief.id()).status());
        assertTrue(service().history(buyer.getId(), 50).stream()
                .anyMatch(c -> c.segmentId() == brief.id() && c.kind() == MembershipChange.Kind.LEFT));
    }

    /** SPEC 5.10 */
    @Test
    void aRestartKeepsEverythingAndChangesNothing() {
        SegmentDefinition lasting = activated("Lasting", "bought >= 1 order in last 30 days");
        Customer buyer = store.customer();
        store.buy(buyer, bottle, 1);
        String rows = "select count(*) from SEG_MEMBERSHIP where SEGMENT_ID = " + lasting.id();
        await(() -> number(rows + " and IDENTITY_KEY = 'c" + buyer.getId() + "'") == 1);
        await(() -> service().rebuildProgress(lasting.id()).state() == RebuildProgress.State.DONE);
        List<List<Object>> memberships =
                database.query("select * from SEG_MEMBERSHIP order by SEGMENT_ID, IDENTITY_KEY");
        long history = number("select count(*) from SEG_MEMBERSHIP_HISTORY");
        host.close();
        host = start("validate");
        store = new TestStore(host);
        assertTrue(isIn(Identity.customer(buyer.getId()), lasting));
        Awaitility.await().pollInSameThread().during(Duration.ofMillis(1_500)).untilAsserted(() -> {
            assertEquals(memberships, database.query("select * from SEG_MEMBERSHIP order by SEGMENT_ID, IDENTITY_KEY"));
            assertEquals(history, number("select count(*) from SEG_MEMBERSHIP_HISTORY"));
        });
        assertNull(service().find(lasting.id()).statusReason());
    }

    private SegmentDefinition activated(String name, String rule) {
        SegmentDefinition draft = service().draft(name, null, rule, "test");
        return service().activate(draft.id(), "test");
    }

    private Count count(Rule rule) {
        return Awaitility.await("the audience")
                .pollInSameThread()
                .ignoreException(AudienceLoadingException.class)
                .until(() -> service().count(rule), Objects::nonNull);
    }

    private long content(String title) {
        return host.transaction().execute(status -> {
            LocaleImpl locale = em().find(LocaleImpl.class, "en_US");
            if (locale == null) {
                locale = new LocaleImpl();
                locale.setLocaleCode("en_US");
                locale.setDefaultFlag(true);
                em().persist(locale);
            }
            StructuredContentImpl item = new StructuredContentImpl();
            item.setContentName(title);
            item.setLocale(locale);
            item.setPriority(1);
            StructuredContentField field = new StructuredContentFieldImpl();
            field.setFieldKey("title");
            field.setValue(title);
            item.getStructuredContentFields().put("title", field);
            em().persist(item);
            return item.getId();
        });
    }

    private void view(Identity visitor, Product product, int times) {
        EventSink sink = host.bean("segEventQueue", EventSink.class);
        for (int i = 0; i < times; i++) {
            sink.accept(Event.of(EventType.PRODUCT_VIEWED, visitor, System.currentTimeMillis())
                    .product(product.getId())
                    .build());
        }
    }

    private static Identity newVisitor() {
        return Identity.visitor(UUID.randomUUID().toString());
    }

    private Decision decide(String slot, Identity identity) {
        return host.bean("segDecisions", Decisions.class).decide(slot, identity, Instant.now());
    }

    private boolean isIn(Identity identity, SegmentDefinition segment) {
        return host.bean("segMemberships", Memberships.class)
                .of(identity, Instant.now())
                .isIn(segment.id());
    }

    private SegmentService service() {
        return host.bean("segSegmentService", SegmentService.class);
    }

    private Slots slots() {
        return host.bean("segSlots", Slots.class);
    }

    private EntityManager em() {
        return EntityManagerFactoryUtils.getTransactionalEntityManager(
                host.bean("entityManagerFactory", EntityManagerFactory.class));
    }

    private long number(String sql) {
        return database.number(sql);
    }

    /** @return after how many milliseconds it was so */
    private static long await(BooleanSupplier condition) {
        long start = System.currentTimeMillis();
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(condition::getAsBoolean);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(whatThePluginDoes(), e);
        }
        return System.currentTimeMillis() - start;
    }

    private static String whatThePluginDoes() {
        StringBuilder threads = new StringBuilder("not so in time; meanwhile:");
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith("segmentofone-")) {
                threads.append('\n').append(thread);
                Arrays.stream(stack).limit(20).forEach(frame -> threads.append("\n    ")
                        .append(frame));
            }
        });
        return threads.toString();
    }
}
