package io.lintuan.bench.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** Requests as a signed-in person sends them. */
public final class Requests {
    private final String host;

    public Requests(String host, int port) {
        this.host = host + ":" + port;
    }

    public FullHttpRequest get(String path, String token) {
        return request(HttpMethod.GET, path, token, Unpooled.EMPTY_BUFFER);
    }

    /** A command; {@code key} is its Idempotency-Key. */
    public FullHttpRequest post(String path, String token, String key, String json) {
        ByteBuf body = Unpooled.copiedBuffer(json, StandardCharsets.UTF_8);
        FullHttpRequest request = request(HttpMethod.POST, path, token, body);
        request.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set("Idempotency-Key", key);
        return request;
    }

    private FullHttpRequest request(HttpMethod method, String path, String token, ByteBuf body) {
        FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, path, body);
        request.headers()
                .set(HttpHeaderNames.HOST, host)
                .set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token)
                .set("Lintuan-Channel", "other");
        return request;
    }
}
