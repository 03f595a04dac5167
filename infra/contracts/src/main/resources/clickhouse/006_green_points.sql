-- Points of one order, absolute and sourced; a refund overwrites them with less.
CREATE TABLE IF NOT EXISTS green_points (
  community_id String,
  deal_id String,
  order_id String,
  buyer String,
  grams Int64,
  points Int64,
  factor_id LowCardinality(String),
  factor_version UInt32,
  source String,
  occurred_at DateTime64(3, 'UTC'),
  version UInt64
) ENGINE = ReplacingMergeTree(version)
ORDER BY (community_id, deal_id, order_id);
