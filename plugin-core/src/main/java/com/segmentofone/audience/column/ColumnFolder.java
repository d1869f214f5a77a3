package com.segmentofone.audience.column;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Where the blocks of a store lie as files, mapped into memory. A file is never changed once it is there: what is newer is another file, and what
 * is not needed any more is unlinked. The list of the files in force is replaced at once, and knows each one's checksum.
 */
public final class ColumnFolder implements Closeable {

    private static final String LIST = "blocks.list";
    private static final int MAGIC = 0x5331424C;
    private static final int MOST_NODES = 64;

    private final Path path;
    private final FileChannel claim;
    private int next;

    private ColumnFolder(Path path, FileChannel claim) {
        this.path = path;
        this.claim = claim;
    }

    /** Files that are gone when the process is. */
    public static ColumnFolder passing() {
        try {
            Path path = Files.createTempDirectory("segmentofone");
            path.toFile().deleteOnExit();
            return new ColumnFolder(path, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a folder that no other process uses as long as this one runs; after a restart usually the same part. */
    public static ColumnFolder lasting(Path folder) {
        try {
            for (int i = 1; i <= MOST_NODES; i++) {
                Path path = Files.createDirectories(folder.resolve("node-" + i));
                FileChannel claim = claim(path.resolve("in-use"));
                if (claim != null) {
                    return new ColumnFolder(path, claim);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(MOST_NODES + " processes use " + folder);
    }

    private static FileChannel claim(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return null;
        }
        return channel;
    }

    private boolean isLasting() {
        return claim != null;
    }

    /** Writes a block, and reads it from where it lies now. */
    synchronized Block keep(ByteBuffer bytes, Dictionaries dictionaries) {
        try {
            Path file = free();
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                write(out, bytes.duplicate());
            }
            ByteBuffer mapped = map(file);
            if (!isLasting() && !file.toFile().delete()) {
                file.toFile().deleteOnExit();
            }
            return Block.of(mapped, dictionaries, file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path free() {
        Path file;
        do {
            file = path.resolve("block-" + next++);
        } while (Files.exists(file));
        return file;
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            return in.map(FileChannel.MapMode.READ_ONLY, 0, in.size()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        ByteBuffer all = bytes.duplicate();
        all.rewind();
        sum.update(all);
        return sum.getValue();
    }

    /**
     * Makes a store the one that the folder holds, from now on and after a restart; does nothing in a folder that does not last.
     *
     * @param notes which come back with it
     */
    public synchronized void publish(ColumnStore store, Map<String, String> notes) {
        if (!isLasting()) {
            return;
        }
        Image list = new Image().number(MAGIC).number(notes.size());
        notes.forEach((name, note) -> list.text(name).text(note));
        store.dictionaries().write(list);
        list.number(store.blocks().size());
        Set<String> used = new HashSet<>();
        for (Block block : store.blocks()) {
            list.text(block.file()).number(checksum(block.bytes()));
            used.add(block.file());
        }
        try {
            replace(list.number(checksum(list.finished())).finished());
            unlinkAllBut(used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(ByteBuffer list) throws IOException {
        Path written = path.resolve(LIST + ".new");
        try (FileChannel out = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(out, list);
            out.force(true);
        }
        Files.move(written, path.resolve(LIST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where a mapped file cannot be unlinked, it is at a later time. */
    private void unlinkAllBut(Set<String> used) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "block-*")) {
            for (Path file : files) {
                boolean kept = used.contains(file.getFileName().toString());
                if (!kept && !file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            }
        }
    }

    /**
     * What was published last.
     *
     * @param notes is filled with what was noted
     * @return null when nothing was
     * @throws DamagedColumnsException when a file is missing or is not what was written
     */
    public synchronized ColumnStore restore(Map<String, String> notes) {
        if (!isLasting() || !Files.exists(path.resolve(LIST))) {
            return null;
        }
        try {
            return read(Files.readAllBytes(path.resolve(LIST)), notes);
        } catch (IOException | RuntimeException e) {
            throw new DamagedColumnsException(path, e);
        }
    }

    private ColumnStore read(byte[] list, Map<String, String> notes) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(list).order(ByteOrder.LITTLE_ENDIAN);
        int length = list.length - Long.BYTES;
        CRC32 sum = new CRC32();
        sum.update(list, 0, length);
        require(from.getLong(length) == sum.getValue() && from.getInt() == MAGIC, LIST);
        Map<String, String> noted = new TreeMap<>();
        for (int n = from.getInt(); n > 0; n--) {
            noted.put(Column.text(from), Column.text(from));
        }
        Dictionaries dictionaries = Dictionaries.read(from);
        List<Block> blocks = new ArrayList<>();
        for (int n = from.getInt(); n > 0; n--) {
            String name = Column.text(from);
            ByteBuffer bytes = map(path.resolve(name));
            require(checksum(bytes) == from.getLong(), name);
            blocks.add(Block.of(bytes, dictionaries, name));
        }
        notes.putAll(noted);
        return new ColumnStore(dictionaries, blocks);
    }

    private static void require(boolean whole, String file) throws IOException {
        if (!whole) {
            throw new IOException(file + " is damaged");
        }
    }

    /** Forgets what was published. */
    public synchronized void clear() {
        try {
            Files.deleteIfExists(path.resolve(LIST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets other processes use the folder. What is mapped stays so. */
    @Override
    public void close() throws IOException {
        if (claim != null) {
            claim.close();
        }
    }
}
