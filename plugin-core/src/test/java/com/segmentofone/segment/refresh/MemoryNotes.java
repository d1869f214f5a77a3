package com.segmentofone.segment.refresh;

import com.segmentofone.segment.Notes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Notes as the table would hold them. */
final class MemoryNotes implements Notes {
    private final Map<String, String> all = new HashMap<>();

    @Override
    public String read(String name) {
        return all.get(name);
    }

    @Override
    public void write(String name, String value) {
        all.put(name, value);
        all.values().removeIf(Objects::isNull);
    }

    @Override
    public boolean replace(String name, String expected, String value) {
        if (!Objects.equals(all.get(name), expected)) {
            return false;
        }
        write(name, value);
        return true;
    }
}
