package com.segmentofone.demo.store.page;

import java.util.List;

/** A category as the menu shows it; detached from the database, so that one tree serves all requests. */
public record MenuEntry(long id, String name, String url, List<MenuEntry> children) {}
