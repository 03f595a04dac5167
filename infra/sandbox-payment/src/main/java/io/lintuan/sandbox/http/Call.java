package io.lintuan.sandbox.http;

import io.lintuan.sandbox.books.Json;
import io.lintuan.sandbox.books.Refusal;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Optional;

/** One request as it came. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Call(String method, QueryStringDecoder address, HttpHeaders headers, byte[] body) {

    String path() {
        return address.path();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    Optional<String> query(String name) {
        return address.parameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    boolean isForm() {
        return header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
    }

    /** The body as JSON of this shape; unknown fields, wrong types and anything after it are refused with 400. */
    <T> T json(Class<T> type) {
        if (!header("content-type").orElse("").startsWith("application/json")) {
            throw new Refusal(415, "content-type-unsupported", "send application/json");
        }
        return Json.request(body, type);
    }
}
