package com.segmentofone.storefront.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.segmentofone.event.CustomerDirectory;
import com.segmentofone.profile.AttributeNote;
import com.segmentofone.profile.AttributeNotes;
import com.segmentofone.storefront.Faults;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code POST /segmentofone/api/attributes}, described in {@code docs/openapi.yaml}. */
public final class AttributesApi extends JsonApi {
    public static final String PATH = "/segmentofone/api/attributes";

    private final AttributeNotes notes;
    private final CustomerDirectory customers;
    private final Clock clock;

    /** @param token what callers must bring; empty for "off" */
    public AttributesApi(String token, AttributeNotes notes, CustomerDirectory customers, Faults faults, Clock clock) {
        super(token, "attributes", faults);
        this.notes = notes;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    List<Map<String, Object>> results(JsonNode told) {
        NoteReader reader = new NoteReader(customers, notes, clock);
        List<AttributeNote> good = new ArrayList<>();
        List<Map<String, Object>> results = new ArrayList<>();
        List<AttributeNote> read = new ArrayList<>();
        for (JsonNode note : told) {
            Map<String, Object> result = new LinkedHashMap<>();
            read.add(read(reader, note, result));
            results.add(result);
        }
        read.stream().filter(note -> note != null).forEach(good::add);
        Set<AttributeNote> fresh = new HashSet<>(notes.store(good));
        for (int i = 0; i < results.size(); i++) {
            if (read.get(i) != null) {
                results.get(i).put("status", fresh.remove(read.get(i)) ? STORED : REPEATED);
            }
        }
        return results;
    }

    /** @return null when it is refused, as the result then says */
    private static AttributeNote read(NoteReader reader, JsonNode note, Map<String, Object> result) {
        try {
            return reader.read(note);
        } catch (Refused e) {
            result.put("status", REFUSED);
            result.put("problem", e.json());
            return null;
        }
    }
}
