package com.segmentofone.demo.foodmart;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The data set's files, one JSON object a line each. */
public final class FoodMart {

    private static final List<String> SALES = List.of("sales_fact_1997", "sales_fact_1998");

    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()))
            .build();

    public List<Product> products() {
        return list("product", Product.class);
    }

    /** The places of the catalogue by their number. */
    public Map<Integer, ProductClass> classes() {
        Map<Integer, ProductClass> classes = new HashMap<>();
        each("product_class", ProductClass.class, place -> classes.put(place.id(), place));
        return classes;
    }

    public List<Customer> customers() {
        return list("customer", Customer.class);
    }

    /** The calendar by the numbers that sales lines use. */
    public Map<Integer, LocalDate> days() {
        Map<Integer, LocalDate> days = new HashMap<>();
        each("time_by_day", CalendarDay.class, day -> days.put(day.id(), day.date()));
        return days;
    }

    /** The names of the promotions by their numbers; several may have one name. Number 0, "No Promotion", is left out. */
    public Map<Integer, String> promotions() {
        Map<Integer, String> promotions = new HashMap<>();
        each("promotion", Promotion.class, promotion -> promotions.put(promotion.id(), promotion.name()));
        promotions.remove(0);
        return promotions;
    }

    public void eachSalesLine(Consumer<SalesLine> consumer) {
        SALES.forEach(file -> each(file, SalesLine.class, consumer));
    }

    private <T> List<T> list(String file, Class<T> type) {
        List<T> all = new ArrayList<>();
        each(file, type, all::add);
        return all;
    }

    private <T> void each(String file, Class<T> type, Consumer<T> consumer) {
        try (InputStream stream = FoodMart.class.getResourceAsStream("/" + file + ".json");
                MappingIterator<T> records = mapper.readerFor(type).readValues(stream)) {
            records.forEachRemaining(consumer);
        } catch (IOException e) {
            throw new UncheckedIOException("FoodMart's " + file + " is not readable", e);
        }
    }

    private record CalendarDay(@JsonProperty("time_id") int id, @JsonProperty("the_date") LocalDate date) {}

    private record Promotion(@JsonProperty("promotion_id") int id, @JsonProperty("promotion_name") String name) {}

    /** The data set writes days with and without a midnight. */
    private static final class Day extends FromStringDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;
        private static final int LENGTH = "1997-01-01".length();

        Day() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String value, DeserializationContext context) {
            return LocalDate.parse(value.substring(0, LENGTH));
        }
    }
}
