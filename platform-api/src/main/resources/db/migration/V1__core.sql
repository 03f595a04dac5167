-- People are known downstream only by a keyed pseudonym; names and phones never leave this database.
CREATE TABLE person (
  id uuid PRIMARY KEY,
  pseudonym text NOT NULL UNIQUE,
  display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 60),
  role text NOT NULL CHECK (role IN ('LEADER', 'NEIGHBOR', 'ANALYST', 'DEMO')),
  created_at timestamptz NOT NULL
);

CREATE TABLE community (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  created_at timestamptz NOT NULL
);

CREATE TABLE pickup_point (
  id uuid PRIMARY KEY,
  community_id uuid NOT NULL REFERENCES community,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  address text NOT NULL CHECK (length(address) BETWEEN 1 AND 200),
  hours text NOT NULL CHECK (length(hours) BETWEEN 1 AND 100)
);

-- The aggregate. Only the desk writes it, and only with `WHERE version = ?`.
-- decided_at: business time at which it formed or failed. unfinished: orders still have to follow that decision.
-- time_source STATED: a demo caller states every time of this deal, so the server's timers leave it alone.
CREATE TABLE deal (
  id uuid PRIMARY KEY,
  version bigint NOT NULL CHECK (version >= 1),
  event_sequence bigint NOT NULL CHECK (event_sequence >= 0),
  status text NOT NULL CHECK (status IN ('DRAFT', 'SCHEDULED', 'OPEN', 'CUT_OFF', 'FORMED', 'FAILED', 'CANCELLED',
    'DISPATCHED', 'READY_FOR_PICKUP', 'COMPLETED', 'SETTLED')),
  formation text NOT NULL CHECK (formation IN ('COMMUNITY', 'TEAM')),
  time_source text NOT NULL CHECK (time_source IN ('SERVER', 'STATED')),
  leader_id uuid NOT NULL REFERENCES person,
  community_id uuid NOT NULL REFERENCES community,
  pickup_point_id uuid NOT NULL REFERENCES pickup_point,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
  share_token text NOT NULL UNIQUE,
  minimum_quantity int NOT NULL CHECK (minimum_quantity BETWEEN 1 AND 1000000),
  commission_basis_points int NOT NULL CHECK (commission_basis_points BETWEEN 0 AND 3000),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  opened_at timestamptz NOT NULL,
  cut_off_at timestamptz NOT NULL,
  assured boolean NOT NULL,
  decided_at timestamptz,
  unfinished boolean NOT NULL
) WITH (fillfactor = 50);
-- The desk rewrites this row with every batch: room in its page keeps that off the indexes.
CREATE INDEX deal_unfinished ON deal (id) WHERE unfinished;
CREATE INDEX deal_due ON deal (cut_off_at) WHERE status = 'OPEN' AND time_source = 'SERVER';
CREATE INDEX deal_of_leader ON deal (leader_id, opened_at DESC);

-- held and paid are two counters; the database refuses to oversell even if the desk were wrong.
CREATE TABLE offering (
  id uuid PRIMARY KEY,
  deal_id uuid NOT NULL REFERENCES deal,
  ordinal int NOT NULL,
  product_id text NOT NULL CHECK (length(product_id) BETWEEN 1 AND 64),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
  unit text NOT NULL CHECK (length(unit) BETWEEN 1 AND 20),
  unit_price_minor bigint NOT NULL CHECK (unit_price_minor BETWEEN 1 AND 100000000),
  stock int NOT NULL CHECK (stock BETWEEN 1 AND 1000000),
  per_person_limit int NOT NULL CHECK (per_person_limit BETWEEN 1 AND 10000),
  held_quantity int NOT NULL DEFAULT 0 CHECK (held_quantity >= 0),
  paid_quantity int NOT NULL DEFAULT 0 CHECK (paid_quantity >= 0),
  UNIQUE (deal_id, ordinal),
  CONSTRAINT never_oversold CHECK (held_quantity + paid_quantity <= stock)
) WITH (fillfactor = 50);

CREATE TABLE orders (
  id uuid PRIMARY KEY,
  deal_id uuid NOT NULL REFERENCES deal,
  buyer_id uuid NOT NULL REFERENCES person,
  buyer text NOT NULL,
  status text NOT NULL CHECK (status IN ('PENDING_PAYMENT', 'PAID_WAITING_GROUP', 'CONFIRMED', 'DISPATCHED', 'READY',
    'PICKED_UP', 'COMPLETED', 'CANCELLED', 'REFUNDING', 'REFUNDED', 'PARTIALLY_REFUNDED', 'UNCOLLECTED')),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  commission_minor bigint NOT NULL CHECK (commission_minor >= 0 AND commission_minor <= amount_minor),
  commission_held boolean NOT NULL,
  payment_id uuid,
  pickup_code text NOT NULL,
  placed_at timestamptz NOT NULL,
  held_until timestamptz NOT NULL,
  paid_at timestamptz,
  picked_up_at timestamptz
);
CREATE INDEX orders_of_deal ON orders (deal_id, placed_at, id);
CREATE INDEX orders_of_buyer ON orders (buyer_id, placed_at DESC);
CREATE INDEX orders_expiring ON orders (held_until) WHERE status = 'PENDING_PAYMENT';

CREATE TABLE order_line (
  order_id uuid NOT NULL REFERENCES orders,
  ordinal int NOT NULL,
  offering_id uuid NOT NULL REFERENCES offering,
  quantity int NOT NULL CHECK (quantity > 0),
  unit_price_minor bigint NOT NULL CHECK (unit_price_minor > 0),
  amount_minor bigint NOT NULL CHECK (amount_minor = quantity * unit_price_minor),
  PRIMARY KEY (order_id, ordinal)
);

-- A payment attempt as we asked the provider for it. The webhook is checked against it.
CREATE TABLE payment (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX payment_of_order ON payment (order_id);

-- Raises when a part of the desk's statement touched fewer rows than were decided, so that nothing of it is kept.
CREATE FUNCTION expect_rows(part text, touched bigint, decided bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  IF touched <> decided THEN
    RAISE EXCEPTION '% of % rows of % were written', touched, decided, part USING ERRCODE = 'LT001';
  END IF;
  RETURN touched;
END $$;

-- The refund outbox: written by the desk with the decision, carried out later, each alone. The key makes a second
-- refund of the same cause impossible: `refund:<payment>` or `deal-failed:<order>` or `cancelled:<order>`.
CREATE TABLE refund (
  key text PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders,
  payment_id uuid NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  currency text NOT NULL,
  reason text NOT NULL,
  status text NOT NULL CHECK (status IN ('REQUESTED', 'SETTLED', 'STUCK')),
  attempts int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  last_error text,
  requested_at timestamptz NOT NULL,
  settled_at timestamptz
);
CREATE INDEX refund_due ON refund (next_attempt_at) WHERE status = 'REQUESTED';
CREATE INDEX refund_of_order ON refund (order_id);

-- Append only. One row moves an amount from one account to another, so an unbalanced entry cannot be written down.
CREATE TABLE posting (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  destination text NOT NULL,
  asset text NOT NULL CHECK (asset ~ '^[A-Z]{3,5}$'),
  amount_minor bigint NOT NULL CHECK (amount_minor > 0),
  cause text NOT NULL,
  cause_id text NOT NULL,
  deal_id uuid,
  order_id uuid,
  reverses uuid REFERENCES posting,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK (source <> destination),
  UNIQUE (cause, cause_id, source, destination)
);
CREATE INDEX posting_of_order ON posting (order_id);
-- Only people's accounts are looked up by name; the others would cost every payment two index entries.
CREATE INDEX posting_into ON posting (destination, asset) WHERE destination LIKE 'leader:%' OR destination LIKE 'person:%';
CREATE INDEX posting_out_of ON posting (source, asset) WHERE source LIKE 'leader:%' OR source LIKE 'person:%';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append only';
END $$;
CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Stored in the transaction of the effect; webhook ids live here too (caller `payment-provider`) and are kept for good.
CREATE TABLE idempotency_key (
  caller text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  answer text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);

-- Rows leave only after Pulsar acknowledged them. `number` is the producer's sequence id, stored before sending.
CREATE TABLE outbox (
  partition smallint NOT NULL,
  deal_id uuid NOT NULL,
  deal_version bigint NOT NULL,
  ordinal int NOT NULL,
  event_id uuid NOT NULL,
  event_type text NOT NULL,
  recorded_at timestamptz NOT NULL,
  payload bytea NOT NULL,
  number bigint,
  PRIMARY KEY (deal_id, deal_version, ordinal)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_delay = 0);
-- Every row is written, numbered and deleted within a second: the table must be swept often to stay small.
CREATE INDEX outbox_unnumbered ON outbox (partition, recorded_at) WHERE number IS NULL;
CREATE UNIQUE INDEX outbox_numbered ON outbox (partition, number) WHERE number IS NOT NULL;

CREATE TABLE outbox_partition (
  partition smallint PRIMARY KEY,
  fence bigint NOT NULL DEFAULT 0,
  last_number bigint NOT NULL DEFAULT -1
);
INSERT INTO outbox_partition (partition) SELECT generate_series(0, 15);

-- Fraud signals as they were acted on; the evidence itself lives in ClickHouse.
CREATE TABLE risk_signal (
  id text PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders,
  rule_id text NOT NULL,
  evidence text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX risk_signal_of_order ON risk_signal (order_id);
