package com.segmentofone.demo.store.picture;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Which shapes and which hue stand for which names, from {@code pictures/themes.properties}. */
final class Themes {

    private static final String FILE = "/pictures/themes.properties";
    private static final int NEUTRAL_HUE = 84;
    private static final List<String> LOOSE = List.of("greens", "fruit", "roots");

    private final Properties entries;

    private Themes(Properties entries) {
        this.entries = entries;
    }

    static Themes load() {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Themes.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            Properties entries = new Properties();
            entries.load(in);
            return new Themes(entries);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    /** The hue of the nearest name, from the category up, that has one. */
    int hue(List<String> categories) {
        return nearest("hue.", categories).map(Integer::parseInt).orElse(NEUTRAL_HUE);
    }

    /** The shapes of the nearest name, from the category up, that has some; never empty. */
    List<String> shapes(List<String> categories) {
        String names = nearest("shapes.", categories).orElseGet(() -> entries.getProperty("shapes.welcome"));
        return Arrays.asList(names.split(","));
    }

    /** Loose produce is drawn as what its name says; what comes in a can stays a can. Other shelves may have words of their own. */
    String shapeOf(String name, String shapeOfCategory) {
        boolean loose = LOOSE.contains(shapeOfCategory);
        String words = loose ? "word.shape." : "word.shape." + shapeOfCategory + ".";
        return wordEntry(words, name).orElse(shapeOfCategory);
    }

    /** The colour of what has no package, unless a word of its name says another. */
    String colorOf(String shape) {
        return entries.getProperty("color." + shape, "#7db356");
    }

    Optional<String> colorForWords(String name) {
        return wordEntry("word.color.", name);
    }

    /** The colour that a name ends with, as in "Wool Overcoat, Navy". */
    Optional<Paint> paintOf(String name) {
        int comma = name.lastIndexOf(", ");
        String variety = comma < 0 ? "" : slug(name.substring(comma));
        return Optional.ofNullable(entries.getProperty("paint." + variety)).map(Paint::of);
    }

    List<String> allShapes() {
        return entries.stringPropertyNames().stream()
                .filter(key -> key.startsWith("shapes.") || key.startsWith("word.shape."))
                .flatMap(key -> Arrays.stream(entries.getProperty(key).split(",")))
                .distinct()
                .toList();
    }

    private Optional<String> nearest(String prefix, List<String> names) {
        String family = names.isEmpty() ? "" : "." + slug(names.get(names.size() - 1));
        return names.stream()
                .map(name ->
                        entries.getProperty(prefix + slug(name) + family, entries.getProperty(prefix + slug(name))))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Optional<String> wordEntry(String prefix, String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .map(word -> entries.getProperty(prefix + word))
                .filter(Objects::nonNull)
                .findFirst();
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
