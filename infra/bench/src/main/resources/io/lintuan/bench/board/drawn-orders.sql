-- Ninety days of thirty orders a deal, most of them in the evening of China, as the jobs would have left them.
-- :orders orders are drawn; those that would lie in the future are left out. Ids rise with time, as the product's do.
CREATE FUNCTION bench_id AS (ms, text) -> concat(
  substring(lower(hex(toUInt64(ms))), 1, 8), '-', substring(lower(hex(toUInt64(ms))), 9, 4),
  '-7', substring(lower(hex(MD5(text))), 1, 3), '-8', substring(lower(hex(MD5(text))), 4, 3),
  '-', substring(lower(hex(MD5(text))), 7, 12));

CREATE TABLE bench_order ENGINE = MergeTree ORDER BY n AS
WITH
  toUnixTimestamp64Milli(now64(3)) AS now_ms,
  86400000 AS day_ms,
  intDiv(number, 30) AS deal,
  cityHash64(number) AS h,
  now_ms - 91 * day_ms + toInt64(91 * day_ms * (deal / (:orders / 30))) AS opened_ms,
  opened_ms + toInt64(day_ms * pow((h % 1000000) / 1000000, 1.5)) AS even_ms,
  (even_ms % day_ms) / day_ms AS u,
  even_ms - even_ms % day_ms + toInt64(day_ms * (u - 0.8 * sin(2 * pi() * (u - 0.5)) / (2 * pi()))) AS placed_ms,
  placed_ms + 20000 + bitShiftRight(h, 20) % 280000 AS paid_ms
SELECT
  number AS n,
  number % 30 AS place,
  bench_id(opened_ms, concat('deal', toString(deal))) AS deal_id,
  cityHash64(deal, 1) % 300 AS community,
  UUIDNumToString(MD5(concat('community', toString(community)))) AS community_id,
  UUIDNumToString(MD5(concat('leader', toString(community * 2 + deal % 2)))) AS leader_id,
  bench_id(opened_ms, concat('offering', toString(deal))) AS offering_id,
  concat('product-', toString(cityHash64(deal, 2) % 24)) AS product_id,
  bench_id(placed_ms, concat('order', toString(number))) AS order_id,
  concat('b-', lower(hex(toUInt32(cityHash64(bitShiftRight(h, 8) % 60000, 3))))) AS buyer,
  toInt32(1 + h % 3) AS quantity,
  toInt64((680 + cityHash64(deal, 4) % 9000) * quantity) AS amount_minor,
  fromUnixTimestamp64Milli(placed_ms, 'UTC') AS placed_at,
  fromUnixTimestamp64Milli(opened_ms, 'UTC') AS opened_at,
  bitShiftRight(h, 40) % 20 > 0 AND paid_ms < now_ms AS paid,
  fromUnixTimestamp64Milli(paid_ms, 'UTC') AS paid_at
FROM numbers(:orders)
WHERE placed_ms < now_ms;

CREATE TABLE bench_deal ENGINE = MergeTree ORDER BY deal_id AS
SELECT deal_id, any(community_id) AS community_id, any(leader_id) AS leader_id, any(opened_at) AS opened_at,
  toInt32(sumIf(quantity, paid)) AS paid_quantity, toInt32(countIf(paid)) AS paid_orders
FROM bench_order GROUP BY deal_id
