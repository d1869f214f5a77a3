package com.segmentofone.admin;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who is using the admin, and what they may do. */
public final class Operator {

    private final String name;
    private final Set<Permission> permissions;

    public Operator(String name, Collection<Permission> permissions) {
        this.name = name;
        EnumSet<Permission> copy = EnumSet.noneOf(Permission.class);
        copy.addAll(permissions);
        this.permissions = Collections.unmodifiableSet(copy);
    }

    /** The log-in, as changes record it. */
    public String name() {
        return name;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    @Override
    public String toString() {
        return name + permissions;
    }
}
