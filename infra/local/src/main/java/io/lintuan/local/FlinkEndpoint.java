package io.lintuan.local;

/** Where Flink's REST interface and web pages answer, for example {@code http://127.0.0.1:8081}. */
public record FlinkEndpoint(String restUrl) {}
