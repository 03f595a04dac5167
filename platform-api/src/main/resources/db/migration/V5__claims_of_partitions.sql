-- A claim is kept as a list in the row of its partition. Writing a number into each row wrote its payload a second time
-- and two index entries: more than half of what the relay cost.

-- In the order in which a relay that still runs locks them, or one of both would be the victim of a deadlock.
LOCK TABLE outbox, outbox_partition IN ACCESS EXCLUSIVE MODE;

ALTER TABLE outbox_partition
  ADD claimed_from bigint NOT NULL DEFAULT 0,
  ADD claimed_deals uuid[] NOT NULL DEFAULT '{}',
  ADD claimed_versions bigint[] NOT NULL DEFAULT '{}',
  ADD claimed_ordinals int[] NOT NULL DEFAULT '{}';
-- Random identifiers do not compress; trying costs time.
ALTER TABLE outbox_partition
  ALTER claimed_deals SET STORAGE EXTERNAL,
  ALTER claimed_versions SET STORAGE EXTERNAL,
  ALTER claimed_ordinals SET STORAGE EXTERNAL;

-- What is numbered and not yet settled: of each partition one claim, so its numbers have no gaps. With gaps, rows would get
-- other numbers than they were sent with, and the broker would drop or double them.
DO $$
BEGIN
  IF EXISTS (
    SELECT FROM outbox WHERE number IS NOT NULL
    GROUP BY partition HAVING max(number) - min(number) + 1 <> count(*)
  ) THEN
    RAISE EXCEPTION 'the numbers in the outbox have gaps: let the former version relay what waits, then migrate';
  END IF;
END $$;
UPDATE outbox_partition p
SET claimed_from = c.first, claimed_deals = c.deals, claimed_versions = c.versions, claimed_ordinals = c.ordinals
FROM (
  SELECT partition, min(number) AS first, array_agg(deal_id ORDER BY number) AS deals,
    array_agg(deal_version ORDER BY number) AS versions, array_agg(ordinal ORDER BY number) AS ordinals
  FROM outbox WHERE number IS NOT NULL GROUP BY partition
) AS c
WHERE p.partition = c.partition;

DROP INDEX outbox_unnumbered, outbox_numbered;
ALTER TABLE outbox DROP COLUMN number;
-- Rows are written and deleted, never changed, so no room is kept in their pages.
ALTER TABLE outbox RESET (fillfactor);
CREATE INDEX outbox_waiting ON outbox (partition, recorded_at);

-- Each claim leaves the former list behind as dead rows.
ALTER TABLE outbox_partition SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
  autovacuum_vacuum_cost_delay = 0, toast.autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 5000, toast.autovacuum_vacuum_cost_delay = 0);
