package com.segmentofone.rule.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar that stands in docs/SPEC.md: recognises sentences and makes them. */
final class Grammar {

    private static final Pattern BLOCK = Pattern.compile("```ebnf\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SYMBOL = Pattern.compile("\"([^\"]+)\"|([A-Za-z-]+)|([|&\\[\\]{}()=;])");
    /** Beyond such a depth the shortest way is taken. */
    private static final int DEPTH = 14;

    /** A piece of the grammar: an inner node with parts, or a leaf. */
    private static final class Piece {
        private final char kind;
        private final String text;
        private final List<Piece> parts;

        private Piece(char kind, String text, List<Piece> parts) {
            this.kind = kind;
            this.text = text;
            this.parts = parts;
        }
    }

    private final Map<String, Piece> rules = new LinkedHashMap<>();
    private final List<String> symbols = new ArrayList<>();
    private int at;

    private Grammar(String text) {
        for (Matcher m = SYMBOL.matcher(text); m.find(); ) {
            symbols.add(m.group());
        }
        while (at < symbols.size()) {
            String name = symbols.get(at);
            at += 2;
            rules.put(name, either());
            at++;
        }
    }

    static Grammar ofTheSpecification() throws IOException {
        String text = new String(Files.readAllBytes(Paths.get("../docs/SPEC.md")), StandardCharsets.UTF_8);
        Matcher block = BLOCK.matcher(text);
        if (!block.find()) {
            throw new IllegalStateException("docs/SPEC.md has no grammar");
        }
        return new Grammar(block.group(1));
    }

    private Piece either() {
        return joined('|', () -> joined('&', this::sequence));
    }

    private Piece joined(char sign, java.util.function.Supplier<Piece> parts) {
        List<Piece> joined = new ArrayList<>(Collections.singletonList(parts.get()));
        while (symbols.get(at).equals(String.valueOf(sign))) {
            at++;
            joined.add(parts.get());
        }
        return joined.size() == 1 ? joined.get(0) : new Piece(sign, "", joined);
    }

    private Piece sequence() {
        List<Piece> parts = new ArrayList<>();
        while ("|&])};".indexOf(symbols.get(at)) < 0) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Piece(',', "", parts);
    }

    private Piece one() {
        String symbol = symbols.get(at++);
        if (symbol.startsWith("\"")) {
            return new Piece('"', symbol.substring(1, symbol.length() - 1), Collections.emptyList());
        }
        if ("([{".contains(symbol)) {
            Piece inner = either();
            at++;
            return symbol.equals("(") ? inner : new Piece(symbol.charAt(0), "", Collections.singletonList(inner));
        }
        boolean token = symbol.equals(symbol.toUpperCase(java.util.Locale.ROOT));
        return new Piece(token ? 'T' : 'R', symbol, Collections.emptyList());
    }

    /** Every word that the grammar has in quotes. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        rules.values().forEach(p -> words(p, words));
        return words;
    }

    private static void words(Piece piece, Set<String> words) {
        if (piece.kind == '"') {
            words.add(piece.text);
        }
        piece.parts.forEach(p -> words(p, words));
    }

    boolean accepts(String text) {
        List<Token> tokens = Lexer.tokens(text);
        return new Recogniser(tokens).ends(rules.get("rule"), 0).contains(tokens.size() - 1);
    }

    /** Where a piece can end, for every place at which it can begin. */
    private final class Recogniser {

        private final List<Token> tokens;
        private final Map<Piece, Map<Integer, Set<Integer>>> known = new java.util.IdentityHashMap<>();

        private Recogniser(List<Token> tokens) {
            this.tokens = tokens;
        }

        private Set<Integer> ends(Piece piece, int from) {
            Map<Integer, Set<Integer>> ofPiece = known.computeIfAbsent(piece, p -> new LinkedHashMap<>());
            Set<Integer> ends = ofPiece.get(from);
            if (ends == null) {
                ends = found(piece, from);
                ofPiece.put(from, ends);
            }
            return ends;
        }

        private Set<Integer> found(Piece piece, int from) {
            Set<Integer> ends = new LinkedHashSet<>();
            switch (piece.kind) {
                case '"':
                    return one(isWord(tokens.get(from), piece.text), from);
                case 'T':
                    return one(isToken(tokens.get(from), piece.text), from);
                case 'R':
                    return ends(rules.get(piece.text), from);
                case '|':
                    piece.parts.forEach(p -> ends.addAll(ends(p, from)));
                    return ends;
                case '[':
                    ends.add(from);
                    ends.addAll(ends(piece.parts.get(0), from));
                    return ends;
                case '{':
                    return repeated(piece.parts.get(0), from);
                case '&':
                    return anyOrder(piece.parts, from);
                default:
                    return inOrder(piece.parts, from);
            }
        }

        private Set<Integer> one(boolean fits, int from) {
            return fits ? Collections.singleton(from + 1) : Collections.<Integer>emptySet();
        }

        private Set<Integer> inOrder(List<Piece> parts, int from) {
            Set<Integer> ends = Collections.singleton(from);
            for (Piece part : parts) {
                Set<Integer> next = new LinkedHashSet<>();
                ends.forEach(e -> next.addAll(ends(part, e)));
                ends = next;
            }
            return ends;
        }

        private Set<Integer> repeated(Piece part, int from) {
            List<Integer> ends = new ArrayList<>(Collections.singletonList(from));
            for (int i = 0; i < ends.size(); i++) {
                for (int end : ends(part, ends.get(i))) {
                    if (!ends.contains(end)) {
                        ends.add(end);
                    }
                }
            }
            return new LinkedHashSet<>(ends);
        }

        private Set<Integer> anyOrder(List<Piece> parts, int from) {
            if (parts.isEmpty()) {
                return Collections.singleton(from);
            }
            Set<Integer> ends = new LinkedHashSet<>();
            for (Piece first : parts) {
                List<Piece> others = new ArrayList<>(parts);
                others.remove(first);
                ends(first, from).forEach(e -> ends.addAll(anyOrder(others, e)));
            }
            return ends;
        }

        private boolean isWord(Token token, String text) {
            return token.isWord(text) || token.isSign(text);
        }

        private boolean isToken(Token token, String name) {
            return name.equals("CURRENCY")
                    ? token.is(Token.Kind.WORD) && token.text().matches("[A-Z]{3}")
                    : token.is(Token.Kind.valueOf(name));
        }
    }

    /** A sentence of the grammar. */
    String sentence(Random random) {
        List<String> made = new ArrayList<>();
        make(rules.get("rule"), random, 0, made);
        return String.join(" ", made);
    }

    private void make(Piece piece, Random random, int depth, List<String> made) {
        switch (piece.kind) {
            case '"':
                made.add(piece.text);
                break;
            case 'T':
                token(piece.text, made);
                break;
            case 'R':
                make(rules.get(piece.text), random, depth + 1, made);
                break;
            case '|':
                int last = piece.parts.size() - 1;
                make(piece.parts.get(depth > DEPTH ? last : random.nextInt(last + 1)), random, depth + 1, made);
                break;
            case '[':
            case '{':
                if (depth < DEPTH && random.nextInt(3) == 0) {
                    make(piece.parts.get(0), random, depth + 1, made);
                }
                break;
            default:
                List<Piece> parts = new ArrayList<>(piece.parts);
                if (piece.kind == '&') {
                    Collections.shuffle(parts, random);
                }
                parts.forEach(p -> make(p, random, depth + 1, made));
        }
    }

    /** Currencies are for money only, which a sentence made at random does not know; they may be left out everywhere. */
    private static void token(String name, List<String> made) {
        switch (name) {
            case "NUMBER":
                made.add("2");
                break;
            case "STRING":
                made.add("\"Wine\"");
                break;
            case "DATE":
                made.add("2026-01-31");
                break;
            case "WORD":
                made.add("gender");
                break;
            default:
        }
    }
}
