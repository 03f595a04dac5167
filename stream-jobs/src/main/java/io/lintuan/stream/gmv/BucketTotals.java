package io.lintuan.stream.gmv;

/** A bucket's totals so far: a row of {@code gmv_by_minute}. */
public record BucketTotals(Bucket bucket, GmvTotals totals) {}
