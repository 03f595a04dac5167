package io.lintuan.catalogue.files;

import io.lintuan.catalogue.PhotoName;
import io.lintuan.catalogue.PhotoSize;
import io.lintuan.catalogue.Photos;
import io.lintuan.catalogue.PhotosBusy;
import io.lintuan.catalogue.PhotosUnavailable;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A folder that all instances share, with a folder for the first two digits of a name. A file is written beside its place,
 * forced to the disk and moved there in one step, so that nobody ever reads half of one.
 */
@Singleton
final class FilePhotos implements Photos {
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 1_000;

    private final Scheduler disk = Schedulers.newBoundedElastic(THREADS, MOST_WAITING, "photo-files");
    private final Path folder;

    FilePhotos(@Property(name = "lintuan.photos") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    @Override
    public Mono<Void> keep(String name, PhotoSize size, byte[] jpeg) {
        Path place = place(name, size);
        return onDisk(() -> {
                    if (!Files.exists(place)) {
                        write(place, jpeg);
                    }
                    return true;
                })
                .then();
    }

    @Override
    public Mono<byte[]> read(String name, PhotoSize size) {
        if (!PhotoName.isOne(name)) {
            return Mono.empty();
        }
        Path place = place(name, size);
        return onDisk(() -> Files.readAllBytes(place)).onErrorResume(FilePhotos::isAbsent, absent -> Mono.empty());
    }

    private Path place(String name, PhotoSize size) {
        if (!PhotoName.isOne(name)) {
            throw new IllegalArgumentException("Not a photo's name: " + name);
        }
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2) + "-" + size.wire() + ".jpg");
    }

    private static void write(Path place, byte[] bytes) throws IOException {
        Files.createDirectories(place.getParent());
        Path beside = place.resolveSibling("." + UUID.randomUUID() + ".part");
        try (FileChannel file = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(disk)
                .onErrorMap(RejectedExecutionException.class, full -> new PhotosBusy())
                .onErrorMap(IOException.class, PhotosUnavailable::new);
    }

    private static boolean isAbsent(Throwable error) {
        return error instanceof PhotosUnavailable && error.getCause() instanceof NoSuchFileException;
    }

    @PreDestroy
    void stop() {
        disk.dispose();
    }
}
