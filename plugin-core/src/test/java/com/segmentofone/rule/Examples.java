package com.segmentofone.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.stream.Stream;

/** Small files whose names are sentences: what goes in, a line of dashes, what comes out. */
public final class Examples {

    private static final String DASHES = "\n----\n";

    private final String name;
    private final String in;
    private final String out;

    private Examples(String name, String in, String out) {
        this.name = name;
        this.in = in;
        this.out = out;
    }

    public static Stream<Examples> of(String folder) throws IOException {
        Path path = Paths.get("src/test/resources/rules", folder);
        return Files.list(path).sorted().map(Examples::read);
    }

    private static Examples read(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int dashes = text.indexOf(DASHES);
            String name = file.getFileName().toString().replace(".txt", "");
            return new Examples(
                    name,
                    text.substring(0, dashes),
                    text.substring(dashes + DASHES.length()).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String in() {
        return in;
    }

    public String out() {
        return out;
    }

    @Override
    public String toString() {
        return name;
    }
}
