package com.segmentofone.demo.journey;

import com.segmentofone.demo.DemoOptions;
import com.segmentofone.demo.DemoStore;
import com.segmentofone.demo.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Hands the test classes of a Java process one store, which the first of them starts and the end of all stops; their order is
 * that of {@link org.junit.jupiter.api.Order}. With {@code -Ddemo.data=DIR} it is the store of that folder.
 */
final class OneStore implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(OneStore.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DemoStore.class;
    }

    @Override
    public DemoStore resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent("started", key -> new Started(), Started.class)
                .demo;
    }

    private static final class Started implements Store.CloseableResource {

        private final String kept = System.getProperty("demo.data");
        private final Path data = kept == null ? temporary() : Path.of(kept);
        private final DemoStore demo =
                DemoStore.start(DemoOptions.in(data).withPort(0).withAdminPort(0), Progress.SILENT);

        private static Path temporary() {
            try {
                return Files.createTempDirectory("store");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            demo.close();
            if (kept == null) {
                FileSystemUtils.deleteRecursively(data.toFile());
            }
        }
    }
}
