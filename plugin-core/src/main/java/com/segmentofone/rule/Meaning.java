package com.segmentofone.rule;

import java.util.Arrays;
import java.util.List;

/** What answers depend on: equal for nodes that always answer equally. Looked up often, so it knows its hash. */
final class Meaning {

    private final List<Object> parts;
    private final int hash;

    private Meaning(List<Object> parts) {
        this.parts = parts;
        this.hash = parts.hashCode();
    }

    static Meaning of(Object... parts) {
        return new Meaning(Arrays.asList(parts));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Meaning && hash == ((Meaning) other).hash && parts.equals(((Meaning) other).parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
