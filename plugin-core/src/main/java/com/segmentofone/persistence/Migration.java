package com.segmentofone.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileCopyUtils;

/** One step of the schema: {@code V<version>__<name>.sql}, as Flyway reads it, taken apart into statements. */
final class Migration {
    private static final Pattern FILE = Pattern.compile("V(\\d+)__\\w+\\.sql");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");
    private static final Pattern END = Pattern.compile("(?m);\\s*$");

    private final int version;
    private final String text;

    private Migration(int version, String text) {
        this.version = version;
        this.text = text;
    }

    /** All of a folder of the class path, in order. */
    static List<Migration> in(String folder) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(Migration.class.getClassLoader())
                            .getResources("classpath*:" + folder + "/V*__*.sql"))
                    .map(Migration::read)
                    .sorted(Comparator.comparingInt(Migration::version))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migration read(Resource file) {
        Matcher name = FILE.matcher(file.getFilename());
        if (!name.matches()) {
            throw new IllegalStateException("not a migration's name: " + file.getFilename());
        }
        try {
            byte[] bytes = FileCopyUtils.copyToByteArray(file.getInputStream());
            return new Migration(Integer.parseInt(name.group(1)), new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int version() {
        return version;
    }

    /** @param longText the database's type for texts of up to a million characters */
    List<MigrationStatement> statements(String longText) {
        String sql = COMMENT.matcher(text).replaceAll("").replace("${longtext}", longText);
        List<MigrationStatement> statements = new ArrayList<>();
        for (String statement : END.split(sql)) {
            if (!statement.trim().isEmpty()) {
                statements.add(new MigrationStatement(statement.trim()));
            }
        }
        return statements;
    }
}
