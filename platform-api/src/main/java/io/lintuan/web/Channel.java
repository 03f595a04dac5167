package io.lintuan.web;

import io.micronaut.http.HttpRequest;
import java.util.Locale;

/** Who drives a request, as header {@code Lintuan-Channel} says; only a label of counters. */
public enum Channel {
    WEB,
    TRAFFIC,
    REPLAY,
    OTHER;

    /** The header's channel; {@link #OTHER} when it is missing or none of ours, so that labels stay few. */
    public static Channel of(HttpRequest<?> request) {
        String header = request.getHeaders().get("Lintuan-Channel");
        for (Channel channel : values()) {
            if (channel.label().equals(header)) {
                return channel;
            }
        }
        return OTHER;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
