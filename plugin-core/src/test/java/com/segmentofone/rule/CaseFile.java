package com.segmentofone.rule;

import com.segmentofone.rule.History.Happening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case: a file whose name is a sentence, which holds one rule, one shopper, and what is to come of it. Every line begins with a
 * word that says what it is; CONTRIBUTING.md lists them.
 */
final class CaseFile {

    private static final Pattern LINE = Pattern.compile("\\s*(\\S+)\\s*(.*?)\\s*");
    private static final Pattern CLAUSE = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern PAIR = Pattern.compile("(\\S+?)=(?:\"([^\"]*)\"|(\\S*))\\s*");
    private static final Pattern EVENT = Pattern.compile("(\\S+)\\s+(?:\"([^\"]*)\"|(\\S+))\\s*(.*)");
    private static final Pattern NAMED = Pattern.compile("(?:\"([^\"]*)\"|(\\S+))\\s*(.*)");
    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9.]+)([A-Z]{3})?");

    final String name;
    final List<String> clauses = new ArrayList<>();
    final List<CaseOutcome> outcomes = new ArrayList<>();
    final History history = new History();
    final List<CutOff> cutOffs = new ArrayList<>();
    final Map<Long, Long> members = new HashMap<>();
    ZoneId zone = ZoneId.of("UTC");
    String rule = "";
    String printed;
    String sentence;
    String place;
    String cause;
    String remedy;

    private CaseFile(String name) {
        this.name = name;
    }

    static CaseFile read(Path file) {
        CaseFile read = new CaseFile(file.getFileName().toString().replace(".case", ""));
        try {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                if (!line.trim().isEmpty()) {
                    read.line(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        return read;
    }

    private void line(String line) {
        Matcher matcher = matched(LINE, line);
        String rest = matcher.group(2);
        switch (matcher.group(1)) {
            case "SPEC":
                find(CLAUSE, rest).forEach(m -> clauses.add(m.group()));
                break;
            case "zone":
                zone = ZoneId.of(rest);
                break;
            case "rule":
                rule += rule.isEmpty() ? rest : "\n" + rest;
                break;
            case "attribute":
                attribute(matched(NAMED, rest));
                break;
            case "event":
                event(rest);
                break;
            case "member":
                member(matched(NAMED, rest));
                break;
            case "cut-off":
                cutOff(pairs(rest));
                break;
            default:
                expected(matcher.group(1), rest);
        }
    }

    private void expected(String word, String rest) {
        switch (word) {
            case "printed":
                printed = rest;
                break;
            case "sentence":
                sentence = rest;
                break;
            case "refused":
                place = rest;
                break;
            case "cause":
                cause = rest;
                break;
            case "remedy":
                remedy = rest;
                break;
            case "at":
                outcomes.add(CaseOutcome.read(rest, this::second));
                break;
            default:
                outcomes.get(outcomes.size() - 1).line(word, rest);
        }
    }

    private void attribute(Matcher named) {
        String attribute = named.group(1) == null ? named.group(2) : named.group(1);
        history.attributes.put(attribute, AttributeValue.of(named.group(3)));
    }

    private void event(String rest) {
        Matcher event = matched(EVENT, rest);
        String type = event.group(2) == null ? event.group(3) : event.group(2);
        Map<String, String> pairs = pairs(event.group(4));
        String id = pairs.remove("id");
        long second = second(event.group(1));
        Happening happening = id == null ? history.add(type, second) : history.add(type, second, id);
        happening.quantity = 1;
        pairs.forEach((key, value) -> set(happening, key, value));
    }

    private static void set(Happening happening, String key, String value) {
        switch (key) {
            case "product":
                happening.product = Long.parseLong(value);
                break;
            case "category":
                happening.category = Long.parseLong(value);
                break;
            case "quantity":
                happening.quantity = Integer.parseInt(value);
                break;
            case "order":
                happening.order = Long.parseLong(value);
                break;
            case "amount":
                Matcher amount = matched(AMOUNT, value);
                happening.amount =
                        new BigDecimal(amount.group(1)).movePointRight(2).longValueExact();
                happening.currency = amount.group(2) == null ? "USD" : amount.group(2);
                break;
            default:
                happening.texts.put(key, value);
        }
    }

    /** A segment of the tiny store and, where it ends, until when. */
    private void member(Matcher named) {
        String segment = named.group(1) == null ? named.group(2) : named.group(1);
        long id = new TinyStore().find(Named.Kind.SEGMENT, segment).get(0).id();
        String until = named.group(3).replace("until ", "");
        members.put(id, until.isEmpty() ? Evaluation.FOREVER : second(until));
    }

    private void cutOff(Map<String, String> pairs) {
        Rank.Bounds bounds = new Rank.Bounds(ratio(pairs.get("low")), ratio(pairs.get("high")));
        Instant asOf = Instant.ofEpochSecond(second(pairs.get("as-of")));
        long ranked = Long.parseLong(pairs.get("ranked"));
        cutOffs.add(new CutOff(cutOffs.size() + 1, bounds, ranked, asOf, second(pairs.get("from"))));
    }

    private static Ratio ratio(String number) {
        return number == null ? null : Ratio.parse(number);
    }

    /** Of a local time of the store, or of one that tells its distance from UTC where the clocks show it twice. */
    long second(String time) {
        return time.matches(".*([+-]\\d\\d:\\d\\d|Z)")
                ? OffsetDateTime.parse(time).toEpochSecond()
                : LocalDateTime.parse(time).atZone(zone).toEpochSecond();
    }

    Evaluation inSegment(long segment, long at) {
        Long until = members.get(segment);
        return until != null && at < until ? Evaluation.of(Truth.TRUE, until) : Evaluation.forever(Truth.FALSE);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        Matcher pair = PAIR.matcher(text);
        int end = 0;
        while (pair.find() && pair.start() == end) {
            pairs.put(pair.group(1), pair.group(2) == null ? pair.group(3) : pair.group(2));
            end = pair.end();
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("not understood: " + text.substring(end));
        }
        return pairs;
    }

    private static List<MatchResult> find(Pattern pattern, String text) {
        List<MatchResult> found = new ArrayList<>();
        for (Matcher m = pattern.matcher(text); m.find(); ) {
            found.add(m.toMatchResult());
        }
        return found;
    }

    static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not understood: " + text);
        }
        return matcher;
    }

    @Override
    public String toString() {
        return name;
    }
}
