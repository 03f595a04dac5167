package io.lintuan.stream.intake;

/** A message that cannot be used: why, and what exactly was wrong. */
record Refusal(DeadLetterReason reason, String detail) {}
