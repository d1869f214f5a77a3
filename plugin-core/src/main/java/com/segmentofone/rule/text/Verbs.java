package com.segmentofone.rule.text;

import com.segmentofone.rule.Catalogue;
import com.segmentofone.rule.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The verbs of a catalogue, and the words that no attribute can therefore have as its bare name. */
final class Verbs {

    private static final Set<String> KEYWORDS = new HashSet<>(Arrays.asList(
            "and",
            "or",
            "not",
            "in",
            "is",
            "all",
            "any",
            "never",
            "total",
            "average",
            "lowest",
            "highest",
            "days",
            "favourite",
            "favorite",
            "age",
            "attribute",
            "where",
            "ever",
            "since",
            "this",
            "between",
            "share",
            "top",
            "bottom",
            "quintile",
            "cart",
            "then",
            "none",
            "first",
            "last",
            "score",
            "event",
            "did"));

    private static final String[] SITE_EVENT = {"did", "site", "event"};

    private final Catalogue catalogue;
    private final List<EventKind> longestFirst;

    Verbs(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.longestFirst = new ArrayList<>(catalogue.events());
        longestFirst.sort(
                Comparator.comparingInt((EventKind k) -> words(k).length).reversed());
    }

    /** Words with which no attribute can begin. */
    static Set<String> keywords() {
        return Collections.unmodifiableSet(KEYWORDS);
    }

    private static String[] words(EventKind kind) {
        return kind.verb().split(" ");
    }

    boolean begins(Tokens tokens) {
        return seen(tokens) != null || tokens.sees(SITE_EVENT);
    }

    /** Moves past the words that stand before the name of a site's own event. */
    boolean acceptSiteEvent(Tokens tokens) {
        return tokens.accept(SITE_EVENT);
    }

    /** The site's own event whose name comes next. */
    EventKind siteEvent(Tokens tokens) {
        Token name = tokens.expect(Token.Kind.STRING, "text.expected-string");
        EventKind kind = catalogue.siteEvent(name.text());
        if (kind == null) {
            throw Refusal.at(name, "event.site-name", Strings.shortened(name.text()));
        }
        return kind;
    }

    /** The kind of event whose verb comes next, past the given number of tokens; null when none does. */
    EventKind seen(Tokens tokens) {
        return longestFirst.stream()
                .filter(k -> tokens.sees(words(k)))
                .findFirst()
                .orElse(null);
    }

    /** Moves past the verb that comes next; null when none does. */
    EventKind accept(Tokens tokens) {
        EventKind kind = seen(tokens);
        tokens.skip(kind == null ? 0 : words(kind).length);
        return kind;
    }

    String all() {
        List<String> verbs = new ArrayList<>();
        longestFirst.forEach(k -> verbs.add(k.verb()));
        verbs.add("did site event \"...\"");
        verbs.sort(null);
        return String.join(", ", verbs);
    }

    /** Whether an attribute of the name can be written without quotes. */
    boolean leavesBare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Lexer.isWord(name)
                && !KEYWORDS.contains(lower)
                && longestFirst.stream().noneMatch(k -> words(k)[0].equalsIgnoreCase(lower));
    }
}
