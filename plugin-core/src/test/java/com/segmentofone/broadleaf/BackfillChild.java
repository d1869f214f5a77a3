package com.segmentofone.broadleaf;

import com.segmentofone.event.EventQueue;
import com.segmentofone.persistence.Jdbc;
import com.segmentofone.persistence.Meta;
import com.segmentofone.testhost.TestDatabase;
import java.nio.file.Paths;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;

/** The back-fill in a process of its own: tells of every chunk, and at the end that there are no more. */
public final class BackfillChild {
    private BackfillChild() {}

    /** @param arguments the URL of a PostgreSQL or the folder of an H2; how many seconds later than now it is */
    public static void main(String[] arguments) {
        try (TestDatabase database = arguments[0].startsWith("jdbc:")
                ? TestDatabase.postgresAt(arguments[0])
                : TestDatabase.h2File(Paths.get(arguments[0]))) {
            Jdbc jdbc = new Jdbc(database.dataSource());
            Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[1])));
            OrderBackfill backfill =
                    new OrderBackfill(jdbc, new Meta(jdbc), new EventQueue(10), Currency.getInstance("USD"), clock);
            backfill.accept(() -> {
                System.out.println("CHUNK");
                return true;
            });
            System.out.println("END");
        }
    }
}
