package io.lintuan.stream.gmv;

/** What one event adds to one bucket. */
public record GmvDelta(Bucket bucket, GmvTotals added) {}
