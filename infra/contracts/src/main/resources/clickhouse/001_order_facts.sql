-- One row per event and order line. Partition and key never change for an event, so a replay lands on the same row.
CREATE TABLE IF NOT EXISTS order_facts (
  event_id String,
  event_type LowCardinality(String),
  occurred_at DateTime64(3, 'UTC'),
  recorded_at DateTime64(3, 'UTC'),
  community_id String,
  leader_id String,
  deal_id String,
  deal_version UInt64,
  deal_sequence UInt64,
  order_id String,
  buyer String,
  line_id String,
  offering_id String,
  product_id String,
  quantity Int32,
  amount_minor Int64,
  currency LowCardinality(String),
  placed_at DateTime64(3, 'UTC'),
  paid_at DateTime64(3, 'UTC'),
  reason LowCardinality(String),
  counted Bool,
  version UInt64
) ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (community_id, deal_id, event_id, line_id);
