-- Absolute values per bucket, versioned by the number of events folded in: a replay overwrites, it never adds.
CREATE TABLE IF NOT EXISTS gmv_by_minute (
  community_id String,
  leader_id String,
  product_id String,
  minute DateTime('UTC'),
  gross_minor Int64,
  paid_minor Int64,
  refunded_minor Int64,
  net_minor Int64,
  orders Int64,
  paid_orders Int64,
  version UInt64
) ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(minute)
ORDER BY (minute, community_id, leader_id, product_id);
