package io.lintuan.workload.api;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The addresses of a service, taken in turn: whoever asks again asks another one. */
public final class Instances {
    private final List<URI> urls;
    private final AtomicInteger turn = new AtomicInteger();

    private Instances(List<URI> urls) {
        this.urls = List.copyOf(urls);
    }

    public static Instances one(URI url) {
        return new Instances(List.of(url));
    }

    public static Instances of(List<URI> urls) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a service has at least one address");
        }
        return new Instances(urls);
    }

    URI next() {
        return urls.get(Math.floorMod(turn.getAndIncrement(), urls.size()));
    }
}
