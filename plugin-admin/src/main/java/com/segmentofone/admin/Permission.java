package com.segmentofone.admin;

/** What an operator may be allowed to do, each separately. */
public enum Permission {
    VIEW("Segment of One: view"),
    EDIT("Segment of One: edit"),
    ACTIVATE("Segment of One: activate"),
    PEOPLE("Segment of One: see people");

    private final String description;

    Permission(String description) {
        this.description = description;
    }

    /** Its name in the host's permission table. */
    public String key() {
        return "PERMISSION_SEG_" + name();
    }

    /** What the host's role form calls it. */
    public String description() {
        return description;
    }
}
