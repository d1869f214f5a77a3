package com.segmentofone.demo.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code synthetic/catalogue.txt}, whose head says how it is written. */
final class GoodsFile {

    private static final String FILE = "/synthetic/catalogue.txt";
    private static final List<BigDecimal> BANDS =
            List.of(new BigDecimal("0.60"), BigDecimal.ONE, new BigDecimal("1.70"));
    private static final BigDecimal DEAREST = new BigDecimal("399.95");
    private static final int MIDDLE = 1;

    private final Map<String, String> words = new HashMap<>();
    private final List<Goods> goods = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private List<String> brands = List.of();
    private int onThisShelf;
    private List<Draft> waiting = List.of();

    private record Draft(String key, String brand, String name, String japanese, BigDecimal price, int band) {}

    static GoodsFile read() {
        GoodsFile file = new GoodsFile();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(GoodsFile.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(file::line);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Goods> goods() {
        return goods;
    }

    private void line(String line) {
        if (line.startsWith("word ")) {
            List<String> parts = parts(line.substring("word ".length()));
            words.put(parts.get(0), parts.get(1));
        } else if (line.startsWith("brands ")) {
            brands = List.of(line.substring("brands ".length()).split(", "));
        } else if (line.startsWith("=")) {
            place(line);
        } else if (line.startsWith("> ")) {
            about(parts(line.substring("> ".length())));
        } else {
            waiting = drafts(parts(line));
        }
    }

    private void place(String line) {
        int level = line.indexOf(' ');
        path.subList(level - 1, path.size()).clear();
        path.add(line.substring(level + 1));
        onThisShelf = 0;
    }

    private List<Draft> drafts(List<String> parts) {
        String name = parts.get(0);
        BigDecimal price = new BigDecimal(parts.get(2));
        if (name.startsWith("@") || name.startsWith("!")) {
            int space = name.indexOf(' ');
            String key = space == 1 ? null : name.substring(1, space);
            return List.of(draft(key, MIDDLE, name.substring(space + 1), parts.get(1), "-", price));
        }
        List<Draft> drafts = new ArrayList<>();
        for (String variety : parts.get(3).split(", ")) {
            int band = onThisShelf++ % BANDS.size();
            BigDecimal inBand = price.multiply(BANDS.get(band)).min(DEAREST);
            drafts.add(draft(null, band, name, parts.get(1), variety, endingIn95(inBand)));
        }
        return drafts;
    }

    private Draft draft(String key, int band, String name, String japanese, String variety, BigDecimal price) {
        String brand = brands.get(band);
        BigDecimal rounded = price.setScale(2, RoundingMode.HALF_UP);
        if (name.startsWith("\"")) {
            return new Draft(key, brand, name.substring(1, name.length() - 1), japanese, rounded, band);
        }
        boolean varied = !variety.equals("-");
        return new Draft(
                key,
                brand,
                brand + " " + name + (varied ? ", " + variety : ""),
                brand + " " + japanese + (varied ? "(" + words.get(variety) + ")" : ""),
                rounded,
                band);
    }

    /** 11.40 becomes 10.95; nothing costs less than 2.95. */
    private static BigDecimal endingIn95(BigDecimal price) {
        BigDecimal whole = price.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.valueOf(3));
        return whole.subtract(new BigDecimal("0.05"));
    }

    private void about(List<String> texts) {
        for (Draft draft : waiting) {
            goods.add(new Goods(
                    MadeCatalogue.FIRST_ID + goods.size(),
                    draft.key(),
                    List.copyOf(path),
                    draft.brand(),
                    draft.name(),
                    draft.japanese(),
                    texts.get(0),
                    texts.get(1),
                    draft.price(),
                    draft.band()));
        }
        waiting = List.of();
    }

    private static List<String> parts(String line) {
        return List.of(line.trim().split(" \\| "));
    }
}
