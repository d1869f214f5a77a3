package com.segmentofone.oracle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The segments that a stored rule names. */
final class Rewriting {

    private static final Pattern SEGMENT = Pattern.compile("\"segment\":(\\d+)");

    private Rewriting() {}

    static Set<Long> segmentsIn(String json) {
        List<Long> all = SEGMENT.matcher(json)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toList());
        return new TreeSet<>(all);
    }

    static String withSegments(String json, LongUnaryOperator other) {
        return SEGMENT.matcher(json)
                .replaceAll(found ->
                        Matcher.quoteReplacement("\"segment\":" + other.applyAsLong(Long.parseLong(found.group(1)))));
    }
}
