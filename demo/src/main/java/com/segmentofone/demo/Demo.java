package com.segmentofone.demo;

import com.segmentofone.demo.load.DemoAccounts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;

/** The command line of the demo store. */
public final class Demo {

    private static final String TOUR = "--tour";

    private static final String HELP =
            """
            bin/demo: a complete store with the plugin, on this machine only

              --port N          storefront (default 8080)
              --admin-port N    admin (default 8081)
              --db h2|postgres  embedded database (default h2)
              --data DIR        where the data are kept (default data/demo)
              --fresh           delete the data first
              --tour            walk the five-minute story in a browser, with pictures, and stop
              --help            this text
            """;

    private static final String WELCOME =
            """
              Store  %s   log in as %s with %s, or shop without
              Admin  %s   log in as %s with %s
              Data   %s, kept when you stop

            Three things to try:
              1. Look at three products of one department, then go back to the home page.
              2. Log in, buy something with card 4111 1111 1111 1111, and look at the bar at the top of the page.
              3. In the admin, open Segments, change a rule, and see at once whom it counts.

            Ctrl-C stops it.
            """;

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            if (Arrays.asList(arguments).contains(TOUR)) {
                System.exit(tour(options(without(TOUR, arguments))));
            }
            run(options(arguments));
        } catch (DemoProblem problem) {
            System.err.println("demo: " + problem.getMessage());
            System.exit(1);
        } catch (RuntimeException | LinkageError failure) {
            System.err.println("demo: did not start. The log has more: " + System.getProperty("demo.log"));
            failure.printStackTrace();
            System.exit(2);
        }
    }

    static DemoOptions options(String... arguments) {
        DemoOptions options = DemoOptions.in(Path.of(System.getProperty("demo.home", "."), "data", "demo"));
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            options = switch (word) {
                case "--port" -> options.withPort(port(word, words));
                case "--admin-port" -> options.withAdminPort(port(word, words));
                case "--db" -> options.withDatabase(DemoOptions.Database.named(value(word, words)));
                case "--data" -> options.withDataFolder(Path.of(value(word, words)));
                case "--fresh" -> options.freshly();
                default -> throw new DemoProblem("unknown option " + word + "; --help lists them");
            };
        }
        return options;
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new DemoProblem(option + " needs a value");
        }
        return words.next();
    }

    private static int port(String option, Iterator<String> words) {
        String value = value(option, words);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new DemoProblem(option + " takes a port number, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static String[] without(String word, String... words) {
        return Arrays.stream(words).filter(other -> !other.equals(word)).toArray(String[]::new);
    }

    /** @return the exit code */
    private static int tour(DemoOptions options) throws InterruptedException {
        TourProcess tour = new TourProcess(Path.of(System.getProperty("demo.tour")));
        try (DemoStore store = DemoStore.start(options, onScreen())) {
            Path pictures = options.dataFolder().resolve("tour");
            return tour.walk(store.storeAddress(), store.adminAddress(), pictures);
        }
    }

    /** Each step with the seconds at which it begins. */
    private static Progress onScreen() {
        long start = System.nanoTime();
        return words -> System.out.printf("%3d s  %s ...%n", (System.nanoTime() - start) / 1_000_000_000L, words);
    }

    private static void run(DemoOptions options) throws InterruptedException {
        long start = System.nanoTime();
        DemoStore store = DemoStore.start(options, onScreen());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            System.out.println("Stopping ...");
                            store.close();
                            stopped.countDown();
                        },
                        "stop"));
        System.out.printf("%nUp after %d s.%n%n", (System.nanoTime() - start) / 1_000_000_000L);
        System.out.printf(
                WELCOME,
                store.storeAddress(),
                DemoAccounts.CUSTOMER,
                DemoAccounts.CUSTOMER_PASSWORD,
                store.adminAddress(),
                DemoAccounts.OPERATOR,
                DemoAccounts.OPERATOR_PASSWORD,
                options.dataFolder());
        stopped.await();
    }
}
