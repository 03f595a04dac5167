-- What a deal promised about its group, and what became of it. Deals from before are plain: the defaults say so.
-- promised_cut_off_at: the first cut-off, set once the deal was extended; cut_off_at is always the one that holds.
-- paid_people and taken_orders follow from the orders; pages read them here.
ALTER TABLE deal
  ADD minimum_people int NOT NULL DEFAULT 1 CHECK (minimum_people BETWEEN 1 AND 1000000),
  ADD team_size int CHECK (team_size BETWEEN 2 AND 100),
  ADD team_seconds bigint CHECK (team_seconds > 0),
  ADD capacity_orders int CHECK (capacity_orders > 0),
  ADD capacity_quantity int CHECK (capacity_quantity > 0),
  ADD failure_policy text NOT NULL DEFAULT 'REFUND'
    CHECK (failure_policy IN ('REFUND', 'EXTEND_ONCE', 'ACCEPT_LOWER_TIER')),
  ADD extend_seconds bigint CHECK (extend_seconds > 0),
  ADD promised_cut_off_at timestamptz,
  ADD paid_people int NOT NULL DEFAULT 0 CHECK (paid_people >= 0),
  ADD taken_orders int NOT NULL DEFAULT 0 CHECK (taken_orders >= 0),
  ADD CONSTRAINT teams_have_a_size CHECK (
    (formation = 'TEAM') = (team_size IS NOT NULL) AND (team_size IS NULL) = (team_seconds IS NULL)),
  ADD CONSTRAINT extended_as_agreed CHECK (
    (failure_policy = 'EXTEND_ONCE') = (extend_seconds IS NOT NULL)
    AND (promised_cut_off_at IS NULL OR extend_seconds IS NOT NULL));

UPDATE deal d SET taken_orders = c.taken, paid_people = c.people
FROM (
  SELECT deal_id, count(*) AS taken, count(DISTINCT buyer_id) FILTER (WHERE status <> 'PENDING_PAYMENT') AS people
  FROM orders WHERE status NOT IN ('CANCELLED', 'REFUNDING', 'REFUNDED') GROUP BY deal_id
) AS c
WHERE c.deal_id = d.id;

-- Only of deals with several points; the deal's own is among them.
CREATE TABLE deal_pickup_point (
  deal_id uuid NOT NULL REFERENCES deal,
  ordinal int NOT NULL,
  pickup_point_id uuid NOT NULL REFERENCES pickup_point,
  window_from timestamptz,
  window_to timestamptz,
  capacity_orders int CHECK (capacity_orders > 0),
  capacity_quantity int CHECK (capacity_quantity > 0),
  PRIMARY KEY (deal_id, pickup_point_id),
  CHECK ((window_from IS NULL) = (window_to IS NULL) AND window_from < window_to)
);

-- held and paid are two counters; the database refuses a seat too many even if the desk were wrong.
CREATE TABLE team (
  id uuid PRIMARY KEY,
  deal_id uuid NOT NULL REFERENCES deal,
  size int NOT NULL CHECK (size BETWEEN 2 AND 100),
  head_order_id uuid NOT NULL REFERENCES orders,
  started_at timestamptz NOT NULL,
  deadline timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('FORMING', 'FORMED', 'EXPIRED')),
  decided_at timestamptz,
  held int NOT NULL CHECK (held >= 0),
  paid int NOT NULL CHECK (paid >= 0),
  CONSTRAINT never_overfull CHECK (held + paid <= size)
) WITH (fillfactor = 70);
CREATE INDEX team_of_deal ON team (deal_id, status, deadline);
CREATE INDEX team_due ON team (deadline) WHERE status = 'FORMING' AND held = 0;

-- No point: the deal's own. A team in a deal of teams, and only there.
ALTER TABLE orders ADD pickup_point_id uuid REFERENCES pickup_point, ADD team_id uuid REFERENCES team;
