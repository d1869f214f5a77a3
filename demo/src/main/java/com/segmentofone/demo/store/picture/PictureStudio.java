package com.segmentofone.demo.store.picture;

import java.util.List;
import java.util.Locale;

/**
 * Draws pictures for products and categories. A picture is a function of the names alone, so it is the same on every node and
 * after every restart and may be cached for long.
 */
public final class PictureStudio {

    private static final List<Paint> PACKAGES = List.of(
            new Paint("#2f6f8f", "#225469", "#8fc1d4"),
            new Paint("#b8473d", "#8f342c", "#f0b09b"),
            new Paint("#3d7a4b", "#2c5b38", "#a9d08f"),
            new Paint("#c77f1f", "#9a6015", "#f6d88a"),
            new Paint("#6a4a86", "#503768", "#c9b1de"),
            new Paint("#1f7a74", "#155b56", "#9adbcb"),
            new Paint("#9c3d5f", "#752c46", "#eeb0c4"),
            new Paint("#3d4f8c", "#2d3b6a", "#a9b7e6"),
            new Paint("#7b5a36", "#5c4327", "#dcc09a"),
            new Paint("#b5562a", "#893f1d", "#f4bd90"),
            new Paint("#4f6b2f", "#3a5022", "#c4d58b"),
            new Paint("#2d3f4f", "#1f2c38", "#b7c6d1"));

    private final Shapes shapes = Shapes.load();
    private final Themes themes = Themes.load();

    /** A packshot; {@code categories} are names from the product's own category up to the root. */
    public String product(String brand, String name, List<String> categories) {
        List<String> drawn = themes.shapes(categories);
        String variety = varietyOf(brand, name);
        String shape = themes.shapeOf(name, drawn.get(0));
        Paint paint = themes.paintOf(name).orElseGet(() -> paintOf(brand + name));
        String produce = themes.colorForWords(name).orElseGet(() -> themes.colorOf(shape));
        int hue = themes.hue(categories);
        return Svg.of(320, 320)
                .backdrop(hue)
                .standing(shapes.render(shape, brand, variety), paint, produce, 160, 266, 1.0)
                .end();
    }

    /** Three things that stand for a category; {@code categories} are names from it up to the root. */
    public String category(List<String> categories) {
        int hue = themes.hue(categories);
        List<String> drawn = themes.shapes(categories);
        Svg svg = Svg.of(480, 320).backdrop(hue);
        double[][] places = {{112, 252, .72}, {368, 252, .72}, {240, 272, 1.0}};
        for (int i = 0; i < places.length; i++) {
            String seed = String.join("/", categories) + i;
            String shape = drawn.get((i + 1) % drawn.size());
            svg.standing(
                    shapes.render(shape, "", ""),
                    paintOf(seed),
                    themes.colorOf(shape),
                    places[i][0],
                    places[i][1],
                    places[i][2]);
        }
        return svg.end();
    }

    /** A still life without background for the top of a page. */
    public String hero(List<String> categories) {
        int hue = themes.hue(categories);
        List<String> drawn = themes.shapes(categories);
        Svg svg = Svg.of(900, 600).halo(hue);
        double[][] places = {{180, 474, 1.15}, {720, 474, 1.15}, {320, 510, 1.35}, {590, 510, 1.35}, {455, 548, 1.7}};
        for (int i = 0; i < places.length; i++) {
            String seed = String.join("/", categories) + "hero" + i;
            String shape = drawn.get(i % drawn.size());
            svg.standing(
                    shapes.render(shape, "", ""),
                    paintOf(seed),
                    themes.colorOf(shape),
                    places[i][0],
                    places[i][1],
                    places[i][2]);
        }
        return svg.end();
    }

    private static Paint paintOf(String seed) {
        return PACKAGES.get(Math.floorMod(spread(seed.hashCode()), PACKAGES.size()));
    }

    /** String.hashCode is defined by the language, but its low bits alone repeat for names of one pattern. */
    private static int spread(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }

    static String varietyOf(String brand, String name) {
        boolean branded =
                !brand.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(brand.toLowerCase(Locale.ROOT) + " ");
        return branded ? name.substring(brand.length()).trim() : name;
    }
}
