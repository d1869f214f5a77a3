package com.segmentofone.admin;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Lets a newer request of the same screen end the older one, so that nobody waits for a count that is no longer wanted. */
final class Newest {

    private final AtomicLong serial = new AtomicLong();
    private final ConcurrentMap<String, Long> running = new ConcurrentHashMap<>();

    /** @return asked now and then; true when a newer request of the same screen has begun */
    Ticket begin(String screen) {
        return new Ticket(screen, serial.incrementAndGet());
    }

    /** One request. */
    final class Ticket implements BooleanSupplier, AutoCloseable {

        private final String screen;
        private final long number;

        private Ticket(String screen, long number) {
            this.screen = screen;
            this.number = number;
            running.put(screen, number);
        }

        @Override
        public boolean getAsBoolean() {
            Long newest = running.get(screen);
            return newest != null && newest > number;
        }

        @Override
        public void close() {
            running.remove(screen, number);
        }
    }
}
