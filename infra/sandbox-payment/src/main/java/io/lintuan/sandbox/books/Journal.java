package io.lintuan.sandbox.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Entries on disk, one JSON line each. Whatever gathered while the last group was forced to disk is written and forced
 * together, so that many payments share one fsync and a quiet provider waits for one only.
 */
public final class Journal implements AutoCloseable {
    private static final int WAITING_MAX = 16_384;

    private record Line(ByteBuffer bytes, CompletableFuture<Void> durable) {}

    private final FileChannel channel;
    private final BlockingQueue<Line> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Thread writer = new Thread(this::writeGroups, "journal");
    private volatile IOException failure;
    private volatile boolean closing;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Reads what is there into {@code entries}, drops a last line that a crash cut short, and is ready to append. */
    public static Journal open(Path file, Consumer<Entry> entries) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.truncate(JournalReader.read(file, entries));
        channel.position(channel.size());
        Journal journal = new Journal(channel);
        journal.writer.setDaemon(true);
        journal.writer.start();
        return journal;
    }

    /** Completes when the entry is on disk. Refuses with 503 when more entries wait than the disk can follow. */
    CompletableFuture<Void> append(Entry entry) {
        Refusal.unless(!failed() && !closing, 503, "books-unavailable", "the journal cannot be written");
        byte[] json = Json.bytes(entry);
        byte[] bytes = Arrays.copyOf(json, json.length + 1);
        bytes[json.length] = '\n';
        Line line = new Line(ByteBuffer.wrap(bytes), new CompletableFuture<>());
        Refusal.unless(waiting.offer(line), 503, "books-busy", "the disk is behind; try again in a second");
        if (failed() && waiting.remove(line)) {
            line.durable().completeExceptionally(failure);
        }
        return line.durable();
    }

    /** True once a write failed: memory may be ahead of the disk, so nothing is promised any more. */
    public boolean failed() {
        return failure != null;
    }

    private void writeGroups() {
        List<Line> group = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty()) {
                group.clear();
                Line first = waiting.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    waiting.drainTo(group);
                    write(group);
                    group.forEach(line -> line.durable().complete(null));
                }
            }
        } catch (IOException e) {
            failure = e;
            waiting.drainTo(group);
            group.forEach(line -> line.durable().completeExceptionally(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Line> group) throws IOException {
        int size = group.stream().mapToInt(line -> line.bytes().remaining()).sum();
        ByteBuffer buffer = ByteBuffer.allocate(size);
        group.forEach(line -> buffer.put(line.bytes()));
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(false);
    }

    /** Writes what waits and stops. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(5_000);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
