package io.lintuan.desk;

/** What a key was answered with, and for which request. */
public record StoredAnswer(String fingerprint, Answer answer) {}
