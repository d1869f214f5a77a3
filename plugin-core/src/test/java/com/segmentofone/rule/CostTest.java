package com.segmentofone.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SPEC 4.17: what an evaluation costs, counted in reads of events rather than in time. */
class CostTest {

    private static final long T = 1_700_000_000L;
    private static final int MANY = 20_000;
    private static final int READS_PER_EVENT = 40;

    private final Evaluating shop = new Evaluating("UTC");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viewed >= 3 events in last 30 days",
                "viewed < 100000 events in last 30 days where category is \"Produce\", brand is \"Tell Tale\"",
                "viewed >= 9 distinct products in last 12 months",
                "viewed >= 99999 distinct days in last 12 months",
                "highest price of viewed > 500 in last 30 days",
                "average price of viewed > 500 in last 30 days",
                "days since last viewed >= 3000",
                "favourite category at level 1 of viewed in last 30 days is \"Wine\"",
                "favourite brand of viewed in last 30 days is \"None\"",
                "viewed >= 99999 events of one product in last 30 days without viewed in last 1 minute",
                "viewed >= 99999 events per day in last 300 days",
                "3rd brand of viewed in last 30 days is \"None\"",
                "favourite hour of viewed in last 30 days is 24",
                "viewed in last 30 days then never viewed within 1 minute",
                "viewed in last 30 days where brand is \"Pearl\" then viewed within 9 days where brand is \"None\""
            })
    void reads_grow_with_the_events_and_not_faster(String rule) {
        for (int i = 0; i < MANY; i++) {
            shop.history.viewed(101 + i % 8, T - i);
        }
        AtomicLong reads = new AtomicLong();
        Events counted = counted(shop.history.events("product.viewed"), reads);
        shop.compiled(rule).evaluate(only(counted), SegmentLookup.NONE, T);
        assertTrue(reads.get() < (long) MANY * READS_PER_EVENT, reads + " reads of " + MANY + " events");
    }

    private static Events counted(Events events, AtomicLong reads) {
        return (Events) Proxy.newProxyInstance(
                CostTest.class.getClassLoader(), new Class<?>[] {Events.class}, (proxy, method, arguments) -> {
                    reads.incrementAndGet();
                    return method.invoke(events, arguments);
                });
    }

    private static Facts only(Events events) {
        return new Facts() {
            @Override
            public AttributeValue attribute(String name) {
                return null;
            }

            @Override
            public Events events(String type) {
                return events;
            }
        };
    }
}
