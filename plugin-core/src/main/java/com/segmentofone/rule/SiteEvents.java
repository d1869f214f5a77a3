package com.segmentofone.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/** The types of event that sites name themselves: {@code site.} and the name. */
final class SiteEvents {

    static final String PREFIX = "site.";

    private static final int LONGEST = 40;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*");

    private SiteEvents() {}

    static boolean isOne(String type) {
        return type.startsWith(PREFIX);
    }

    /** @return empty when no event can have the name */
    static Optional<String> type(String name) {
        String type = PREFIX + Coercion.folded(name).trim().replaceAll("\\s+", " ");
        return NAME.matcher(name(type)).matches() && type.length() <= LONGEST ? Optional.of(type) : Optional.empty();
    }

    static String name(String type) {
        return type.substring(PREFIX.length());
    }

    /** @return null when it is not the type of a site's event, or not written as such types are */
    static EventKind kind(String type) {
        return isOne(type) && type(name(type)).filter(type::equals).isPresent() ? StandardEvents.ofSite(type) : null;
    }
}
