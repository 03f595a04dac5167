-- The desk's statement for one order, sent once per order. It does not compare versions, since callers that lose would
-- have to try again: it waits for the row instead, which is kinder to it. Keys are not looked up first, kinder again.
\set n random(:first, :last)
\set who random(1, :buyers)
WITH d AS (SELECT deal_id, offering_id FROM bench_deal WHERE n = :n),
moved AS (
  UPDATE deal AS t SET version = t.version + 1, event_sequence = t.event_sequence + 1, status = t.status,
    assured = t.assured, decided_at = t.decided_at, unfinished = t.unfinished
  FROM d WHERE t.id = d.deal_id RETURNING t.id, t.version, d.offering_id, gen_random_uuid() AS order_id),
p1 AS (UPDATE offering AS o SET held_quantity = o.held_quantity + 1 FROM moved WHERE o.id = moved.offering_id RETURNING 1),
p2 AS (
  INSERT INTO orders (id, deal_id, buyer_id, buyer, status, amount_minor, commission_minor, commission_held, pickup_code,
    placed_at, held_until, deal_version)
  SELECT order_id, moved.id, b.person_id, b.pseudonym, 'PENDING_PAYMENT', 100, 10, false, '123456', now(),
    now() + interval '15 minutes', moved.version
  FROM moved, bench_buyer b WHERE b.n = :who RETURNING 1),
p3 AS (
  INSERT INTO order_line (order_id, ordinal, offering_id, quantity, unit_price_minor, amount_minor)
  SELECT order_id, 0, offering_id, 1, 100, 100 FROM moved RETURNING 1),
p4 AS (
  INSERT INTO idempotency_key (caller, key, fingerprint, answer, created_at)
  SELECT 'bench', gen_random_uuid()::text, repeat('f', 64), repeat('a', 420), now() FROM moved RETURNING 1),
p5 AS (
  INSERT INTO outbox (partition, deal_id, deal_version, ordinal, event_id, event_type, recorded_at, payload)
  SELECT 3, moved.id, moved.version, 0, gen_random_uuid(), 'ORDER_PLACED', now(), convert_to(repeat('e', 760), 'UTF8')
  FROM moved RETURNING 1)
SELECT coalesce(array_agg(id), '{}'), (SELECT count(*) FROM p1), (SELECT count(*) FROM p2), (SELECT count(*) FROM p3),
  (SELECT count(*) FROM p4), (SELECT count(*) FROM p5) FROM moved;
