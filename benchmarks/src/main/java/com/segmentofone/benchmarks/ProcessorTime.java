package com.segmentofone.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time in nanoseconds, which others on the machine disturb less than they do the time of the clock. */
final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** Of the thread that asks. */
    static long ofThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** The least of several runs, in nanoseconds. */
    static double least(int runs, Runnable work) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            long from = ofThread();
            work.run();
            least = Math.min(least, ofThread() - from);
        }
        return least;
    }
}
