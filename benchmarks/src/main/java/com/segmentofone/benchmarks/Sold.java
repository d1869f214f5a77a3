package com.segmentofone.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.segmentofone.event.EventType;
import com.segmentofone.recommend.Bought;
import com.segmentofone.recommend.PurchaseFold;
import com.segmentofone.recommend.PurchaseLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Purchases in memory, in place of the event log. */
final class Sold implements PurchaseLog {

    private final List<Bought> all;

    private Sold(List<Bought> all) {
        this.all = all;
    }

    /** FoodMart's 251,395 sales lines; the lines of one customer's day are one order. */
    static Sold foodMart() {
        Map<Long, PurchaseFold> folds = new LinkedHashMap<>();
        for (String file : Arrays.asList("/sales_fact_1997.json", "/sales_fact_1998.json")) {
            try (InputStream stream = Sold.class.getResourceAsStream(file);
                    MappingIterator<JsonNode> lines =
                            new ObjectMapper().readerFor(JsonNode.class).readValues(stream)) {
                lines.forEachRemaining(
                        line -> folds.computeIfAbsent(line.get("customer_id").asLong(), c -> new PurchaseFold())
                                .add(
                                        EventType.ORDER_LINE,
                                        line.get("time_id").asLong(),
                                        line.get("product_id").asLong(),
                                        line.get("unit_sales").asInt(),
                                        line.get("time_id").asLong()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<Bought> all = new ArrayList<>();
        folds.forEach((customer, fold) -> all.add(fold.of(customer)));
        return new Sold(all);
    }

    /** Each basket as a customer of its own. */
    static Sold baskets(List<long[]> baskets) {
        List<Bought> all = new ArrayList<>();
        for (long[] basket : baskets) {
            all.add(Bought.of(all.size() + 1, basket, new boolean[basket.length]));
        }
        return new Sold(all);
    }

    List<Bought> all() {
        return all;
    }

    @Override
    public void forEachBuyer(Predicate<Bought> visitor) {
        for (Bought bought : all) {
            if (!visitor.test(bought)) {
                return;
            }
        }
    }

    @Override
    public List<Bought> of(Collection<Long> customerIds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Long> received(long afterMillis, int atMost) {
        return Collections.emptyMap();
    }
}
