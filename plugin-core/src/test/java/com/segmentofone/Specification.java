package com.segmentofone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clauses of docs/SPEC.md, and where the tests of all modules cite them. */
final class Specification {

    private static final Path TREE = Paths.get("..");
    private static final Pattern CLAUSE = Pattern.compile("(?m)^- \\*\\*(\\d+\\.\\d+)\\*\\*\\s+(\\*withdrawn\\*)?");
    private static final String NUMBER = "\\d+\\.\\d+";
    private static final Pattern CITATION =
            Pattern.compile("SPEC\\s+(" + NUMBER + "(?:(?:,| to| and)\\s+" + NUMBER + ")*)");
    private static final Pattern IN_A_NAME = Pattern.compile("_SPEC_(\\d+)_(\\d+)\\b");
    private static final Pattern LINE_OF_COMMENT = Pattern.compile("\\n\\s*(\\*|//|#)?\\s*");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\.(\\d+) to (\\d+)\\.(\\d+)");

    private Specification() {}

    /** Every clause that stands, in the order of the document; each number once. */
    static List<String> clauses() throws IOException {
        List<String> clauses = new ArrayList<>();
        for (Matcher m = CLAUSE.matcher(text(TREE.resolve("docs/SPEC.md"))); m.find(); ) {
            if (clauses.contains(m.group(1))) {
                throw new IllegalStateException("the clause stands twice: " + m.group(1));
            }
            if (m.group(2) == null) {
                clauses.add(m.group(1));
            }
        }
        return clauses;
    }

    /** The files that cite a clause, by its number. */
    static Map<String, List<String>> citations() throws IOException {
        Map<String, List<String>> citations = new TreeMap<>();
        for (Path file : tests()) {
            for (String number : cited(text(file))) {
                citations
                        .computeIfAbsent(number, n -> new ArrayList<>())
                        .add(TREE.relativize(file).toString());
            }
        }
        return citations;
    }

    /** What a text cites, as {@code SPEC 4.5, 4.7} or in the name of a method. */
    private static List<String> cited(String text) {
        List<String> cited = new ArrayList<>();
        String oneLine = LINE_OF_COMMENT.matcher(text).replaceAll(" ");
        for (Matcher m = CITATION.matcher(oneLine); m.find(); ) {
            cited.addAll(numbers(m.group(1)));
        }
        for (Matcher m = IN_A_NAME.matcher(text); m.find(); ) {
            cited.add(m.group(1) + "." + m.group(2));
        }
        return cited;
    }

    static List<String> numbers(String citation) {
        List<String> numbers = new ArrayList<>();
        for (String part : citation.split(",\\s+|\\s+and\\s+")) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                numbers.add(part);
                continue;
            }
            if (!range.group(1).equals(range.group(3))) {
                throw new IllegalArgumentException("a range goes beyond its section: " + part);
            }
            for (int i = Integer.parseInt(range.group(2)); i <= Integer.parseInt(range.group(4)); i++) {
                numbers.add(range.group(1) + "." + i);
            }
        }
        return numbers;
    }

    /** Clauses without a test, each with its reason. */
    static Map<String, String> exceptions() throws IOException {
        Map<String, String> exceptions = new LinkedHashMap<>();
        Path file = Paths.get("src/test/resources/com/segmentofone/clauses-without-a-test.txt");
        for (String line : text(file).split("\n")) {
            if (!line.startsWith("#") && !line.trim().isEmpty()) {
                String[] words = line.split("\\s+", 2);
                exceptions.put(words[0], words.length < 2 ? "" : words[1]);
            }
        }
        return exceptions;
    }

    /** Sources of tests and cases, and the checks of the build that are no Java. */
    private static List<Path> tests() throws IOException {
        List<Path> tests = new ArrayList<>();
        for (Path module : in(TREE)) {
            tests.addAll(below(module.resolve("src/test")));
        }
        tests.addAll(below(TREE.resolve(".ci")));
        tests.addAll(in(TREE.resolve("bin")));
        return tests;
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Collections.emptyList();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Specification::isRead).sorted().collect(Collectors.toList());
        }
    }

    private static boolean isRead(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file)
                && (name.endsWith(".java") || name.endsWith(".case") || name.contains("/.ci/"));
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().collect(Collectors.toList());
        }
    }

    private static String text(Path file) throws IOException {
        return Files.isDirectory(file) ? "" : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
