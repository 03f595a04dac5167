package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One stack per state directory. The lock is the process's: it is free the moment that is gone, however it went. */
final class StackLock {
    /** Held here, because a channel that nobody refers to is closed by the collector, and its lock with it. */
    @SuppressWarnings("UnusedVariable")
    private static FileChannel taken;

    private StackLock() {}

    /**
     * Taken until this JVM ends. Whoever finds our number in the file finds no variables of an earlier stack any more.
     */
    static void take(StateDirectory state) {
        Path file = state.lockFile();
        try {
            state.claim();
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new CannotStart("A stack of this project is running already (process " + Files.readString(file)
                        + "). Look at it with ./lintuan status, stop it with ./lintuan down.");
            }
            taken = channel;
            Files.deleteIfExists(state.environmentFile());
            // Through this channel: closing another one of the same file would give the lock back.
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who holds it now. */
    static Optional<ProcessHandle> holder(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            // Empty for the moment in which its holder has not written its number yet.
            String holder = lock == null ? Files.readString(file) : "";
            return holder.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(holder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
