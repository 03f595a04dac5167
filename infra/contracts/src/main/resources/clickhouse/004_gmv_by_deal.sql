-- A deal's totals so far, for the board's top deals on load; the version is the deal's event sequence.
CREATE TABLE IF NOT EXISTS gmv_by_deal (
  community_id String,
  deal_id String,
  leader_id String,
  gross_minor Int64,
  paid_minor Int64,
  refunded_minor Int64,
  net_minor Int64,
  orders Int64,
  paid_orders Int64,
  paid_quantity Int64,
  recorded_at DateTime64(3, 'UTC'),
  version UInt64
) ENGINE = ReplacingMergeTree(version)
ORDER BY (community_id, deal_id);
