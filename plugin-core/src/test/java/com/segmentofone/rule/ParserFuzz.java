package com.segmentofone.rule;

import com.segmentofone.rule.json.RuleJson;
import com.segmentofone.rule.text.RuleText;
import java.lang.management.ManagementFactory;
import java.util.Random;

/**
 * Feeds the parsers of both forms with damaged rules, with words of the language in no order, and with anything. Whatever comes must be
 * read or refused with a problem that says where and what to do (SPEC 3.10), within bounded memory; what is read must come back the same.
 */
final class ParserFuzz implements Runnable {

    private static final long MOST_BYTES = 64L << 20;
    private static final int FAMILIES = 64;
    private static final String[] SCRAPS = {
        "bought",
        "viewed",
        "never",
        ">=",
        "<",
        "2",
        "2.5",
        "orders",
        "in",
        "last",
        "30",
        "days",
        "where",
        "category",
        "is",
        "and",
        "or",
        "not",
        "(",
        ")",
        ",",
        "between",
        "2026-01-01",
        "gender",
        "\"F\"",
        "segment",
        "\"VIP\"",
        "all",
        "any",
        "favourite",
        "at",
        "level",
        "of",
        "total",
        "amount",
        "USD",
        "since",
        "this",
        "month",
        "ever",
        "top",
        "%",
        "by",
        "cart",
        "items",
        "share",
        "quintile",
        "known",
        "age",
        "distinct",
        "attribute",
        "\"",
        "\\",
        "é",
        "\u0000",
        "\ud83d",
        "#",
        "1e999",
        "{",
        "}",
        "[",
        "]",
        ":",
        "\"version\":1",
        "\"rule\":",
        "\"all\":[",
        "\"not\":",
        "\"event\":\"order.line\"",
        "\"measure\":",
        "null",
        "true",
        "-0",
        "\u3000",
        "\u2028"
    };

    private final TinyStore store = new TinyStore();
    private final RuleText text = new RuleText(store.catalogue(), store);
    private final RuleValidator validator = new RuleValidator(store.catalogue(), store);
    private final long inputs;
    private final long seed;
    private final String[] texts = new String[FAMILIES];
    private final String[] documents = new String[FAMILIES];
    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private volatile long done;
    private volatile long valid;
    private volatile String current = "";
    private volatile Throwable failure;

    ParserFuzz(long inputs, long seed) {
        this.inputs = inputs;
        this.seed = seed;
    }

    @Override
    public void run() {
        Random random = new Random(seed);
        try {
            while (done < inputs) {
                if (done % 10_000 == 0) {
                    plant(random);
                }
                one(input(random));
                done++;
            }
        } catch (Throwable e) {
            failure = e;
        }
    }

    /** Rules to be damaged. */
    private void plant(Random random) {
        for (int i = 0; i < FAMILIES; i++) {
            Rule rule = RandomCase.tree(store, random.nextLong()).rule;
            documents[i] = RuleJson.write(rule);
            texts[i] = text.print(rule);
        }
    }

    private String input(Random random) {
        switch (random.nextInt(8)) {
            case 0:
                return scraps(random);
            case 1:
                return anything(random);
            case 2, 3, 4:
                return damaged(documents, random);
            default:
                return damaged(texts, random);
        }
    }

    private static String scraps(Random random) {
        StringBuilder joined = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            joined.append(SCRAPS[random.nextInt(SCRAPS.length)]).append(random.nextInt(8) == 0 ? "" : " ");
        }
        return joined.toString();
    }

    private static String anything(Random random) {
        StringBuilder any = new StringBuilder();
        int most = random.nextBoolean() ? 128 : 0x10000;
        for (int i = random.nextInt(200); i > 0; i--) {
            any.append((char) random.nextInt(most));
        }
        return any.toString();
    }

    private static String damaged(String[] family, Random random) {
        StringBuilder damaged = new StringBuilder(family[random.nextInt(FAMILIES)]);
        for (int i = random.nextInt(4); i >= 0; i--) {
            damage(damaged, family, random);
        }
        return damaged.toString();
    }

    private static void damage(StringBuilder damaged, String[] family, Random random) {
        int at = random.nextInt(damaged.length() + 1);
        int end = Math.min(damaged.length(), at + random.nextInt(12));
        switch (random.nextInt(6)) {
            case 0:
                damaged.delete(at, end);
                return;
            case 1:
                damaged.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
                return;
            case 2:
                damaged.insert(at, damaged.substring(at, end).repeat(1 + random.nextInt(20)));
                return;
            case 3:
                damaged.insert(at, (char) random.nextInt(0x10000));
                return;
            case 4:
                String other = family[random.nextInt(FAMILIES)];
                damaged.replace(at, damaged.length(), other.substring(random.nextInt(other.length())));
                return;
            default:
                damaged.replace(at, end, SCRAPS[random.nextInt(SCRAPS.length)]);
        }
    }

    private void one(String input) {
        current = input;
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        asText(input);
        asDocument(input);
        long took = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        that(took < MOST_BYTES, took + " bytes");
    }

    private void asText(String input) {
        ParsedRule parsed = text.parse(input);
        parsed.problems()
                .forEach(p ->
                        that(p.line() > 0 && !p.cause().isEmpty() && !p.remedy().isEmpty(), p.code()));
        if (parsed.isValid()) {
            valid++;
            that(parsed.rule().equals(text.parse(text.print(parsed.rule())).rule()), "text comes back");
        }
    }

    private void asDocument(String input) {
        ParsedRule read = RuleJson.read(input);
        read.problems().forEach(p -> that(!p.cause().isEmpty() && !p.remedy().isEmpty(), p.code()));
        if (read.isValid()) {
            valid++;
            that(read.rule().equals(RuleJson.read(RuleJson.write(read.rule())).rule()), "document comes back");
            validator.problems(read.rule());
        }
    }

    private static void that(boolean so, String what) {
        if (!so) {
            throw new AssertionError(what);
        }
    }

    long done() {
        return done;
    }

    /** How many of the inputs were rules. */
    long valid() {
        return valid;
    }

    String current() {
        return current;
    }

    Throwable failure() {
        return failure;
    }
}
