package com.segmentofone.storefront;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ua_parser.Parser;

/** Tells the kind of client from its User-Agent by the kept expressions of uap-core; answers are remembered. */
final class Devices {
    private static final int LONGEST_AGENT = 300;
    private static final int REMEMBERED = 4_000;

    private final Parser parser = new Parser();
    private final Map<String, Device> known = Collections.synchronizedMap(new Remembered());

    Device of(String userAgent) {
        String agent = Texts.clean(userAgent, LONGEST_AGENT);
        if (agent.isEmpty()) {
            return Device.BOT;
        }
        Device device = known.get(agent);
        if (device == null) {
            device = classify(agent);
            known.put(agent, device);
        }
        return device;
    }

    int remembered() {
        return known.size();
    }

    /** Phone or tablet is told by the conventions of browsers; bots only by the list. */
    private Device classify(String agent) {
        String family = parser.parseDevice(agent).family;
        if ("Spider".equals(family)) {
            return Device.BOT;
        }
        if ("iPad".equals(family) || "Kindle".equals(family) || agent.contains("Tablet")) {
            return Device.TABLET;
        }
        if (agent.contains("Mobi")) {
            return Device.PHONE;
        }
        return agent.contains("Android") ? Device.TABLET : Device.DESKTOP;
    }

    /** The least recently seen goes first. */
    private static final class Remembered extends LinkedHashMap<String, Device> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Device> eldest) {
            return size() > REMEMBERED;
        }
    }
}
