package com.segmentofone.broadleaf;

import java.util.Objects;
import java.util.Set;

/** A category as the store has it. */
final class CategoryRow {

    final long id;
    final String name;
    /** Null for a root. */
    final Long parentId;
    /** The default parent and every other one. */
    final Set<Long> allParents;

    CategoryRow(long id, String name, Long parentId, Set<Long> allParents) {
        this.id = id;
        this.name = name;
        this.parentId = parentId;
        this.allParents = allParents;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof CategoryRow)) {
            return false;
        }
        CategoryRow that = (CategoryRow) other;
        return id == that.id
                && name.equals(that.name)
                && Objects.equals(parentId, that.parentId)
                && allParents.equals(that.allParents);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, parentId, allParents);
    }
}
