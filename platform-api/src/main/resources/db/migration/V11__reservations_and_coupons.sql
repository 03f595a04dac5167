-- What spans deals: a pickup point's orders of a day, a coupon. A place is taken before the desk is asked, by one conditional
-- update of its own, and goes back when the desk refuses or the order ends.
-- rule: the row whose capacity this one was opened with, if it is one of many alike (a day of a point, a person of a coupon).
CREATE TABLE reservation_limit (
  subject text PRIMARY KEY CHECK (length(subject) BETWEEN 1 AND 120),
  rule text REFERENCES reservation_limit,
  capacity int NOT NULL CHECK (capacity BETWEEN 0 AND 1000000),
  taken int NOT NULL DEFAULT 0 CHECK (taken >= 0)
) WITH (fillfactor = 50);
CREATE INDEX reservation_limit_of_rule ON reservation_limit (rule) WHERE rule IS NOT NULL;

-- until: by then the order exists or never will. look_at: when the sweep looks at the order next; null when nothing can change
-- any more. looks: how often it found the same, so that it looks less and less often.
CREATE TABLE reservation (
  id uuid PRIMARY KEY,
  subject text NOT NULL REFERENCES reservation_limit,
  order_id uuid NOT NULL,
  quantity int NOT NULL CHECK (quantity > 0),
  status text NOT NULL CHECK (status IN ('HELD', 'KEPT', 'RELEASED')),
  until timestamptz NOT NULL,
  looks int NOT NULL DEFAULT 0,
  look_at timestamptz,
  UNIQUE (order_id, subject)
) WITH (fillfactor = 70);
CREATE INDEX reservation_due ON reservation (look_at) WHERE look_at IS NOT NULL;

-- Amount off the goods of one order. A leader's coupon is for that leader's own deals; deal_id or community_id narrow it.
-- How many are used is counted by the reservations of `coupon:<id>`, so it stands here only as what was issued.
CREATE TABLE coupon (
  id uuid PRIMARY KEY,
  leader_id uuid NOT NULL REFERENCES person,
  code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9]{6,20}$'),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
  amount_off_minor bigint NOT NULL CHECK (amount_off_minor > 0),
  minimum_minor bigint NOT NULL CHECK (minimum_minor <= 100000000),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  issued int NOT NULL CHECK (issued BETWEEN 1 AND 100000),
  per_person int NOT NULL CHECK (per_person BETWEEN 1 AND 100),
  valid_from timestamptz NOT NULL,
  valid_until timestamptz NOT NULL,
  deal_id uuid REFERENCES deal,
  community_id uuid REFERENCES community,
  created_at timestamptz NOT NULL,
  CONSTRAINT something_is_left_to_pay CHECK (minimum_minor > amount_off_minor),
  CHECK (valid_from < valid_until)
);
CREATE INDEX coupon_of_leader ON coupon (leader_id, created_at DESC);
