package com.segmentofone.storefront.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.segmentofone.event.CustomerDirectory;
import com.segmentofone.event.SiteEvent;
import com.segmentofone.event.SiteEvents;
import com.segmentofone.storefront.Faults;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code POST /segmentofone/api/events}, described in {@code docs/openapi.yaml}. */
public final class EventsApi extends JsonApi {
    public static final String PATH = "/segmentofone/api/events";
    static final int MOST_EVENTS = MOST;

    private final SiteEvents events;
    private final EventReader reader;

    /** @param token what callers must bring; empty for "off" */
    public EventsApi(String token, SiteEvents events, CustomerDirectory customers, Faults faults, Clock clock) {
        super(token, "events", faults);
        this.events = events;
        this.reader = new EventReader(customers, clock);
    }

    @Override
    List<Map<String, Object>> results(JsonNode told) {
        List<SiteEvent> good = new ArrayList<>();
        List<Map<String, Object>> results = new ArrayList<>();
        for (JsonNode event : told) {
            results.add(read(event, good));
        }
        Set<String> fresh = new HashSet<>(events.store(good));
        for (Map<String, Object> result : results) {
            if (result.get("status") == null) {
                result.put("status", fresh.remove(result.get("id")) ? STORED : REPEATED);
            }
        }
        return results;
    }

    private Map<String, Object> read(JsonNode event, List<SiteEvent> good) {
        Map<String, Object> result = new LinkedHashMap<>();
        try {
            SiteEvent read = reader.read(event);
            good.add(read);
            result.put("id", read.id());
        } catch (Refused e) {
            String id = event.path("id").asText("");
            result.put("id", id.length() > SiteEvent.LONGEST_ID ? id.substring(0, SiteEvent.LONGEST_ID) : id);
            result.put("status", REFUSED);
            result.put("problem", e.json());
        }
        return result;
    }
}
