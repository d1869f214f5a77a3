package com.segmentofone.benchmarks;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Customers' purchases as events: a public data set of few purchases each, or made up with many each. */
final class Purchases {

    /** Environment variable that names the folder with {@code cdnow/CDNOW_master.txt}. */
    private static final String FOLDER = "SEGMENTOFONE_DATA";

    private Purchases() {}

    /** The events of each customer, by name of the data set: {@code cdnow} or {@code busy}. */
    static List<List<Event>> of(String name) {
        return name.equals("cdnow") ? cdnow() : busy(500, 1000);
    }

    /** The last second of the data set's last day. */
    static long end(List<List<Event>> customers) {
        long last = customers.stream()
                .flatMap(List::stream)
                .mapToLong(Event::occurredAt)
                .max()
                .orElseThrow();
        return last / 1000 + 1;
    }

    /** 23,570 customers of a shop for CDs, 69,659 purchases, January 1997 to June 1998. */
    private static List<List<Event>> cdnow() {
        Path file = Paths.get(System.getenv().getOrDefault(FOLDER, "../shared/data"), "cdnow", "CDNOW_master.txt");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("No file " + file.toAbsolutePath()
                    + ". It is CDNOW_master.txt of the public"
                    + " project CamDavidsonPilon/lifetimes (lifetimes/datasets), MIT licence. Put it there, or name the"
                    + " folder that holds cdnow/ in " + FOLDER + ", or leave the data set out: bin/bench NAME -p"
                    + " purchases=busy");
        }
        Map<Long, List<Event>> byCustomer = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                String[] columns = line.trim().split("\\s+");
                if (columns.length == 4 && Character.isDigit(columns[0].charAt(0))) {
                    List<Event> events = byCustomer.computeIfAbsent(Long.valueOf(columns[0]), c -> new ArrayList<>());
                    events.add(purchase(columns, events.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(byCustomer.values());
    }

    private static Event purchase(String[] columns, int number) {
        long day = LocalDate.parse(columns[1], DateTimeFormatter.BASIC_ISO_DATE)
                .atStartOfDay(ZoneOffset.UTC)
                .toEpochSecond();
        long customer = Long.parseLong(columns[0]);
        long cents = new BigDecimal(columns[3]).movePointRight(2).longValueExact();
        return line(customer, day + number, customer * 1000 + number, Integer.parseInt(columns[2]), cents);
    }

    /** Customers with many purchases, spread over two years; the same at every run. */
    private static List<List<Event>> busy(int customers, int purchases) {
        SplittableRandom random = new SplittableRandom(1);
        long twoYears = 2L * 365 * 86_400;
        List<List<Event>> all = new ArrayList<>();
        for (int c = 0; c < customers; c++) {
            long[] seconds = random.longs(purchases, 1_600_000_000L, 1_600_000_000L + twoYears)
                    .sorted()
                    .toArray();
            List<Event> events = new ArrayList<>();
            for (int n = 0; n < purchases; n++) {
                events.add(line(c, seconds[n], c * 10_000L + n, 1 + random.nextInt(3), random.nextInt(100, 5_000)));
            }
            all.add(events);
        }
        return all;
    }

    private static Event line(long customer, long second, long order, int quantity, long cents) {
        return Event.of(EventType.ORDER_LINE, Identity.customer(customer), second * 1000)
                .id(String.format("%026d", order))
                .receivedAt(second * 1000)
                .order(order)
                .quantity(quantity)
                .amount(cents, "USD")
                .build();
    }
}
