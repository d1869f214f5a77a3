package com.segmentofone.rule;

import java.util.Objects;

/** A thing of the store that rules name: its id, its name, and a path that tells namesakes apart. */
public final class Named {

    /** What kind of thing. */
    public enum Kind {
        CATEGORY,
        PRODUCT,
        SEGMENT
    }

    private final Kind kind;
    private final long id;
    private final String name;
    private final String path;

    private Named(Kind kind, long id, String name, String path) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.id = id;
        this.name = Objects.requireNonNull(name, "name");
        this.path = Objects.requireNonNull(path, "path");
    }

    /** @param path such as {@code Drink/Alcoholic Beverages/Wine}; the name itself where there is no tree */
    public static Named of(Kind kind, long id, String name, String path) {
        return new Named(kind, id, name, path);
    }

    public static Named of(Kind kind, long id, String name) {
        return new Named(kind, id, name, name);
    }

    public Kind kind() {
        return kind;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String path() {
        return path;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Named && kind == ((Named) other).kind && id == ((Named) other).id;
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Long.hashCode(id);
    }

    @Override
    public String toString() {
        return kind + " " + path + "#" + id;
    }
}
