package com.segmentofone.config;

import com.segmentofone.event.Event;
import com.segmentofone.event.EventSink;
import com.segmentofone.event.EventType;
import com.segmentofone.event.Identity;
import com.segmentofone.testhost.TestDatabase;
import com.segmentofone.testhost.TestHost;

/** Starts a host, hands over one event if the plugin is there, and stops again. */
public final class StartAndStop {
    private StartAndStop() {}

    public static void main(String[] arguments) {
        TestHost.Builder site =
                TestHost.on(TestDatabase.postgresAt(arguments[0])).schema(arguments[1]);
        boolean withPlugin = Boolean.parseBoolean(arguments[2]);
        try (TestHost host = (withPlugin ? site.withPlugin() : site).start()) {
            if (withPlugin) {
                host.bean("segEventQueue", EventSink.class)
                        .accept(Event.of(EventType.SEARCH, Identity.visitor("last"), 1)
                                .build());
            }
            System.out.println("STARTED");
        }
        System.out.println("STOPPED");
        System.exit(0);
    }
}
