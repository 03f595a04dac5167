package io.lintuan.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** A photo store for tests. */
public final class PhotosInMemory implements Photos {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> keep(String name, PhotoSize size, byte[] jpeg) {
        if (!PhotoName.isOne(name)) {
            throw new IllegalArgumentException(name);
        }
        return Mono.fromRunnable(() -> kept.putIfAbsent(name + size, jpeg.clone()));
    }

    @Override
    public Mono<byte[]> read(String name, PhotoSize size) {
        return Mono.fromSupplier(() -> kept.get(name + size)).map(byte[]::clone);
    }
}
