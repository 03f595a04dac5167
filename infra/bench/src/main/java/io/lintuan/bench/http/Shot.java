package io.lintuan.bench.http;

import io.netty.handler.codec.http.FullHttpRequest;

/** Makes the next request. Called by several connections at once. */
@FunctionalInterface
public interface Shot {
    FullHttpRequest next();
}
