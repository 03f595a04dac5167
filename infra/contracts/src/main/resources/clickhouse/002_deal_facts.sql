-- One row per event of a deal itself: opened, assured, formed, failed, ready.
CREATE TABLE IF NOT EXISTS deal_facts (
  event_id String,
  event_type LowCardinality(String),
  occurred_at DateTime64(3, 'UTC'),
  recorded_at DateTime64(3, 'UTC'),
  community_id String,
  leader_id String,
  deal_id String,
  deal_version UInt64,
  deal_sequence UInt64,
  title String,
  minimum_quantity Int32,
  paid_quantity Int32,
  paid_orders Int32,
  cut_off_at DateTime64(3, 'UTC'),
  version UInt64
) ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (community_id, deal_id, event_id);
