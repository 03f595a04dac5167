-- Prices by quantity, cases, weighed goods; columns that are NULL or default say what a deal was before it had them.
ALTER TABLE offering
  ADD COLUMN list_price_minor bigint CHECK (list_price_minor >= unit_price_minor),
  ADD COLUMN case_size int NOT NULL DEFAULT 1 CHECK (case_size BETWEEN 1 AND 10000),
  ADD COLUMN piece_grams int NOT NULL DEFAULT 0 CHECK (piece_grams BETWEEN 0 AND 1000000),
  ADD COLUMN tolerance_quantity int NOT NULL DEFAULT 0 CHECK (tolerance_quantity BETWEEN 0 AND paid_quantity),
  -- Fixed when the deal forms, so that each order that follows gets what follows from it alone.
  ADD COLUMN closing_price_minor bigint CHECK (closing_price_minor BETWEEN 1 AND unit_price_minor),
  ADD COLUMN filled_of_tolerance boolean,
  ADD COLUMN filled_last uuid,
  ADD COLUMN filled_last_pieces int CHECK (filled_last_pieces >= 0);

CREATE TABLE offering_tier (
  offering_id uuid NOT NULL REFERENCES offering,
  from_quantity int NOT NULL CHECK (from_quantity BETWEEN 1 AND 1000000),
  unit_price_minor bigint NOT NULL CHECK (unit_price_minor > 0),
  PRIMARY KEY (offering_id, from_quantity)
);

-- What was charged stands for ever; the kept columns are NULL while all of it is kept.
ALTER TABLE order_line
  DROP CONSTRAINT order_line_check,
  ADD COLUMN tolerance int NOT NULL DEFAULT 0 CHECK (tolerance BETWEEN 0 AND quantity),
  ADD COLUMN discount_minor bigint NOT NULL DEFAULT 0 CHECK (discount_minor >= 0),
  ADD COLUMN kept_pieces int CHECK (kept_pieces BETWEEN 0 AND quantity),
  ADD COLUMN kept_tolerance int CHECK (kept_tolerance BETWEEN 0 AND kept_pieces),
  ADD COLUMN kept_unit_price_minor bigint CHECK (kept_unit_price_minor BETWEEN 1 AND unit_price_minor),
  ADD COLUMN kept_grams int CHECK (kept_grams >= 0),
  ADD COLUMN kept_minor bigint CHECK (kept_minor BETWEEN 0 AND amount_minor),
  ADD CONSTRAINT amount_as_charged CHECK (amount_minor = quantity * unit_price_minor - discount_minor AND amount_minor >= 0);

-- Why an order left; one whose time was up may come back with a late payment.
ALTER TABLE orders ADD COLUMN left_because text;
