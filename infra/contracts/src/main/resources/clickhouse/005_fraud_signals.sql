-- What a rule saw, with its evidence; the signal's id is a function of rule and order, so a replay overwrites.
CREATE TABLE IF NOT EXISTS fraud_signals (
  signal_id String,
  rule_id LowCardinality(String),
  rule_version UInt32,
  community_id String,
  leader_id String,
  deal_id String,
  order_id String,
  buyer String,
  occurred_at DateTime64(3, 'UTC'),
  recorded_at DateTime64(3, 'UTC'),
  observed Int64,
  threshold Int64,
  window_seconds Int32,
  evidence_event_ids Array(String),
  version UInt64
) ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (occurred_at, community_id, signal_id);
