package io.lintuan.catalogue;

import reactor.core.publisher.Mono;

/**
 * Where the bytes of photos are, for all instances the same place. Nothing is ever changed under a name. Errors of both:
 * {@link PhotosBusy} when too many ask at once, {@link PhotosUnavailable}.
 */
public interface Photos {

    /** Keeps one size; once this completes it survives a crash. Keeping again what is there does nothing. */
    Mono<Void> keep(String name, PhotoSize size, byte[] jpeg);

    /** Empty when there is none of this name. */
    Mono<byte[]> read(String name, PhotoSize size);
}
