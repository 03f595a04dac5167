-- Events that came after their bucket was given up; kept whole, so that they can be folded back from here.
CREATE TABLE IF NOT EXISTS late_events (
  event_id String,
  event_type LowCardinality(String),
  occurred_at DateTime64(3, 'UTC'),
  recorded_at DateTime64(3, 'UTC'),
  community_id String,
  deal_id String,
  deal_sequence UInt64,
  payload String,
  version UInt64
) ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (community_id, deal_id, event_id);
