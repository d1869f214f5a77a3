package com.segmentofone.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a case expects of one instant: {@code at 2026-12-01T10:00 true until 2026-12-31T10:00}. */
final class CaseOutcome {

    private static final Pattern EXPECTED =
            Pattern.compile("(\\S+)\\s+(true|false|unknown)\\s+(forever|(at least )?until\\s+(\\S+))");
    private static final Pattern BECAUSE = Pattern.compile("(?:((?:all|any|not)[a-z0-9/]*):\\s+)?(.*)");

    final long at;
    final Evaluation evaluation;
    /** Whether the truth is another at the expiry. */
    final boolean tight;
    /** What an explanation says of the value, by the path of its node. */
    final Map<String, String> because = new LinkedHashMap<>();
    /** The events that an explanation names, or null. */
    List<String> events;

    private CaseOutcome(long at, Evaluation evaluation, boolean tight) {
        this.at = at;
        this.evaluation = evaluation;
        this.tight = tight;
    }

    static CaseOutcome read(String text, ToLongFunction<String> second) {
        Matcher matcher = CaseFile.matched(EXPECTED, text);
        Truth truth = Truth.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
        boolean forever = matcher.group(5) == null;
        long until = forever ? Evaluation.FOREVER : second.applyAsLong(matcher.group(5));
        return new CaseOutcome(
                second.applyAsLong(matcher.group(1)),
                Evaluation.of(truth, until),
                !forever && matcher.group(4) == null);
    }

    void line(String word, String rest) {
        switch (word) {
            case "because":
                Matcher matcher = CaseFile.matched(BECAUSE, rest);
                because.put("/rule" + (matcher.group(1) == null ? "" : "/" + matcher.group(1)), matcher.group(2));
                break;
            case "events":
                events = rest.isEmpty() ? new ArrayList<>() : Arrays.asList(rest.split(",\\s*"));
                break;
            default:
                throw new IllegalArgumentException("a line cannot begin with: " + word);
        }
    }
}
