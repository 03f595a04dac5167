package io.lintuan.workload.api;

/** Somebody who signed in. */
public record Session(String personId, String token) {}
