-- The newest green points of each order, as the stream said them; points_before is what the newest version replaced, so
-- that the ledger can be given the difference again after a crash.
CREATE TABLE green_points (
  order_id uuid PRIMARY KEY REFERENCES orders,
  person_id uuid NOT NULL REFERENCES person,
  deal_id uuid NOT NULL REFERENCES deal,
  grams bigint NOT NULL CHECK (grams >= 0),
  points bigint NOT NULL CHECK (points >= 0),
  points_before bigint NOT NULL CHECK (points_before >= 0),
  factor_id text NOT NULL,
  factor_version int NOT NULL,
  source text NOT NULL,
  version bigint NOT NULL,
  occurred_at timestamptz NOT NULL
);
