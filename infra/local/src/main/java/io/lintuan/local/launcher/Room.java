package io.lintuan.local.launcher;

import io.lintuan.local.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Whether the machine has memory and disk for a stack; better a sentence now than a kill by the kernel later. */
final class Room {
    static final long MEMORY_MB_MIN = 3500;
    static final long DISK_MB_MIN = 3000;
    private static final long KB_PER_MB = 1024;
    private static final Path MEMINFO = Path.of("/proc/meminfo");

    private Room() {}

    static void check(Path directory) {
        try {
            Files.createDirectories(directory);
            long diskMb = Files.getFileStore(directory).getUsableSpace() / KB_PER_MB / KB_PER_MB;
            check(Files.exists(MEMINFO) ? availableMb(Files.readString(MEMINFO)) : OptionalLong.empty(), diskMb);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(OptionalLong memoryMb, long diskMb) {
        if (memoryMb.isPresent() && memoryMb.getAsLong() < MEMORY_MB_MIN) {
            throw new CannotStart("The stack needs " + MEMORY_MB_MIN + " MB of memory and " + memoryMb.getAsLong()
                    + " MB are free. Close something and try again.");
        }
        if (diskMb < DISK_MB_MIN) {
            throw new CannotStart("The stack needs " + DISK_MB_MIN + " MB on disk and " + diskMb
                    + " MB are free. Make room, or throw old data away with ./lintuan reset.");
        }
    }

    /** Linux's own estimate of what can be had without swapping; empty where the file has another form. */
    static OptionalLong availableMb(String meminfo) {
        return meminfo.lines()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KB_PER_MB)
                .findFirst();
    }
}
