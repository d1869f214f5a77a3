package com.segmentofone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that holds everything one demo store writes, held by one store at a time. */
final class DataFolder implements AutoCloseable {

    private static final long NEEDED_BYTES = 1L << 30;
    private static final String LOCK = "demo.lock";

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new DataFolder(folder, lock(folder));
        } catch (IOException e) {
            throw new DemoProblem("Cannot write to the data folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameJvm) {
            // no lock: reported below, like another process's
        }
        if (lock == null) {
            channel.close();
            throw new DemoProblem("Another demo store is running on " + folder
                    + ". Stop it first, or give this one a folder of its own with --data.");
        }
        return channel;
    }

    /** Only a first start needs much: the import, its log and the search index. */
    void requireSpace() {
        long free = folder.toFile().getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new DemoProblem("Too little disk space in " + folder + ": " + (free >> 20) + " MiB are free, "
                    + (NEEDED_BYTES >> 20) + " MiB are needed.");
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** A folder of this name, made if it is not there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything but the lock. */
    void clear() {
        try (Stream<Path> content = Files.list(folder)) {
            content.filter(path -> !path.endsWith(LOCK)).forEach(DataFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear(String name) {
        delete(folder.resolve(name));
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new DemoProblem("Cannot delete " + root + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
