package com.segmentofone.demo;

import com.segmentofone.demo.site.StartMoments;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Who waits for whom while storefront and admin start side by side. The storefront makes the tables and fills them; the admin reads
 * its configuration meanwhile, looks at the tables once they are there, and at the data once they are.
 */
final class StartOrder {

    private static final Runnable NOTHING = () -> {};

    private final CompletableFuture<Void> tables = new CompletableFuture<>();
    private final CompletableFuture<Void> data = new CompletableFuture<>();

    /**
     * What the storefront does at the moments of its start.
     *
     * @param first whether tables and data are not there yet
     * @param load fills the tables
     */
    Map<String, Object> ofStorefront(boolean first, Runnable load) {
        Runnable tablesMade = () -> tables.complete(null);
        Runnable filled = () -> {
            tablesMade.run();
            load.run();
            data.complete(null);
        };
        Runnable found = () -> {
            tablesMade.run();
            data.complete(null);
        };
        return Map.of(
                StartMoments.BEFORE_TABLES,
                first ? NOTHING : found,
                StartMoments.AFTER_TABLES,
                first ? filled : NOTHING);
    }

    /** What the admin waits for. */
    Map<String, Object> ofAdmin() {
        return Map.of(
                StartMoments.BEFORE_BEANS, (Runnable) tables::join, StartMoments.AFTER_TABLES, (Runnable) data::join);
    }

    /** Nobody shall wait any longer for a storefront that did not start. */
    void giveUp() {
        IllegalStateException failure = new IllegalStateException("The storefront did not start");
        tables.completeExceptionally(failure);
        data.completeExceptionally(failure);
    }
}
