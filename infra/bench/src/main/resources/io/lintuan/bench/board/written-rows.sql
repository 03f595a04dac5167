-- What the jobs would have written of the events from :from to before :to (seconds of the epoch).
INSERT INTO order_facts
SELECT bench_id(toUnixTimestamp64Milli(placed_at), concat('placed', toString(n))), 'ORDER_PLACED', placed_at, placed_at,
  community_id, leader_id, deal_id, 2 + place, 2 + place * 2, order_id, buyer, concat(order_id, '/0'), offering_id, product_id,
  quantity, amount_minor, 'CNY', placed_at, toDateTime64(0, 3, 'UTC'), '', true, 1
FROM bench_order WHERE placed_at >= toDateTime(:from) AND placed_at < toDateTime(:to);

INSERT INTO order_facts
SELECT bench_id(toUnixTimestamp64Milli(paid_at), concat('paid', toString(n))), 'ORDER_PAID', paid_at, paid_at,
  community_id, leader_id, deal_id, 2 + place, 3 + place * 2, order_id, buyer, concat(order_id, '/0'), offering_id, product_id,
  quantity, amount_minor, 'CNY', placed_at, paid_at, '', true, 1
FROM bench_order WHERE paid AND paid_at >= toDateTime(:from) AND paid_at < toDateTime(:to);

INSERT INTO gmv_by_minute
SELECT community_id, leader_id, product_id, minute, sum(gross), sum(settled), 0, sum(settled), sum(placed), sum(payments), count()
FROM (
  SELECT community_id, leader_id, product_id, toStartOfMinute(placed_at) AS minute, amount_minor AS gross, toInt64(0) AS settled,
    toInt64(1) AS placed, toInt64(0) AS payments
  FROM bench_order WHERE placed_at >= toDateTime(:from) AND placed_at < toDateTime(:to)
  UNION ALL
  SELECT community_id, leader_id, product_id, toStartOfMinute(paid_at), 0, amount_minor, 0, 1
  FROM bench_order WHERE paid AND paid_at >= toDateTime(:from) AND paid_at < toDateTime(:to))
GROUP BY community_id, leader_id, product_id, minute;

INSERT INTO gmv_by_deal
SELECT community_id, deal_id, any(leader_id), sum(amount_minor), sumIf(amount_minor, settled), 0, sumIf(amount_minor, settled),
  count(), countIf(settled), sumIf(quantity, settled), max(if(settled, paid_at, placed_at)) AS last, count() + countIf(settled)
FROM (SELECT *, paid AND paid_at < toDateTime(:to) AS settled FROM bench_order WHERE placed_at < toDateTime(:to))
GROUP BY community_id, deal_id HAVING last >= toDateTime(:from);

INSERT INTO deal_facts
SELECT bench_id(toUnixTimestamp64Milli(opened_at) + step.1 * 1000, concat(deal_id, step.2)), step.2, opened_at + step.1 AS at, at,
  community_id, leader_id, deal_id, step.3, step.3, 'bench', 10, paid_quantity, paid_orders, opened_at + 86400, 1
FROM bench_deal
ARRAY JOIN [(0, 'DEAL_OPENED', 1), (9000, 'DEAL_ASSURED', 20), (86400, if(paid_quantity < 45, 'DEAL_FAILED', 'DEAL_FORMED'), 62),
  (172800, 'DEAL_READY_FOR_PICKUP', 63)] AS step
WHERE at >= toDateTime(:from) AND at < toDateTime(:to);

INSERT INTO fraud_signals
SELECT concat('buyer-velocity-1-', order_id), 'buyer-velocity', 1, community_id, leader_id, deal_id, order_id, buyer, placed_at,
  placed_at, 5 + n % 4, 5, 300, arrayMap(i -> bench_id(toUnixTimestamp64Milli(placed_at), toString(n + i)), range(5)), 5 + n % 4
FROM bench_order WHERE n % 300 = 7 AND placed_at >= toDateTime(:from) AND placed_at < toDateTime(:to)
