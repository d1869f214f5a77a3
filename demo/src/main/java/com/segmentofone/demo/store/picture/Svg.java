package com.segmentofone.demo.store.picture;

import java.util.Locale;

/** One picture being drawn, back to front. */
final class Svg {

    private final StringBuilder out = new StringBuilder(4096);
    private final int width;
    private final int height;
    private int groups;

    private Svg(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static Svg of(int width, int height) {
        Svg svg = new Svg(width, height);
        svg.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">",
                width, height, width, height);
        svg.add(
                "<style>text{font-family:Georgia,'Times New Roman',serif;text-anchor:middle;fill:#26302b}.t{font-weight:700}"
                        + ".s{font-family:'Helvetica Neue',Arial,sans-serif;opacity:.85}.v{fill:#fff}"
                        + ".p{fill:#fdfbf5}.i{fill:#26302b}.m{fill:#b9c1c4}.w{fill:#fff;opacity:.28}</style>");
        return svg;
    }

    Svg backdrop(int hue) {
        add("<defs><linearGradient id=\"bg\" x2=\"0\" y2=\"1\"><stop stop-color=\"hsl(%d,48%%,95%%)\"/>", hue);
        add("<stop offset=\"1\" stop-color=\"hsl(%d,40%%,87%%)\"/></linearGradient></defs>", hue);
        add("<path fill=\"url(#bg)\" d=\"M0 0h%dv%dH0z\"/>", width, height);
        add(
                "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#fff\" opacity=\".5\"/>",
                width / 2, height * 48 / 100, height * 40 / 100);
        return this;
    }

    Svg halo(int hue) {
        add(
                "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"hsl(%d,46%%,84%%)\"/>",
                width / 2, height / 2, height * 48 / 100, hue);
        add(
                "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"hsl(%d,50%%,91%%)\"/>",
                width / 2, height / 2, height * 38 / 100, hue);
        return this;
    }

    /** Puts a drawing on the ground at (x, y); its colours hold for this drawing only. */
    Svg standing(String drawing, Paint paint, String produce, double x, double y, double scale) {
        String group = "g" + groups++;
        add(
                "<style>.%1$s .a{fill:%2$s}.%1$s .b{fill:%3$s}.%1$s .c{fill:%4$s}.%1$s .f{fill:%5$s}</style>",
                group, paint.main(), paint.shade(), paint.light(), produce);
        add(
                "<ellipse cx=\"%.0f\" cy=\"%.0f\" rx=\"%.0f\" ry=\"%.0f\" fill=\"#26302b\" opacity=\".13\"/>",
                x, y, 104 * scale, 11 * scale);
        add("<g class=\"%s\" transform=\"translate(%.0f %.0f) scale(%.2f)\">", group, x, y, scale);
        out.append(drawing);
        out.append("</g>");
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }
}
