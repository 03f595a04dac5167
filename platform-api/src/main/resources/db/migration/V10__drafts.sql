-- A leader's own document: a deal that is not open yet, or a template. The desk knows deals from OPEN on; a draft's deal has
-- the draft's id, so that opening twice is impossible.
-- body: the body of POST /api/deals as it was typed, escaped to ASCII, so that no character of it can be refused here.
-- open_minutes: cut-off counted from the opening; without it the body states its cutOffAt.
-- OPENING: its time has come (claimed_at says when somebody last tried) and nobody may change it any more.
-- template_id: the template whose cycle made it. created_by, changed_by: fingerprints of the requests, to know a repeat.
CREATE TABLE deal_draft (
  id uuid PRIMARY KEY,
  leader_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN ('DRAFT', 'TEMPLATE')),
  status text NOT NULL CHECK (status IN ('DRAFT', 'SCHEDULED', 'OPENING', 'OPENED', 'FAILED')),
  revision int NOT NULL CHECK (revision >= 1),
  body text NOT NULL CHECK (length(body) BETWEEN 2 AND 60000),
  open_minutes int CHECK (open_minutes BETWEEN 1 AND 86400),
  opens_at timestamptz,
  claimed_at timestamptz,
  reason text CHECK (length(reason) <= 60),
  reason_field text CHECK (length(reason_field) <= 200),
  template_id uuid REFERENCES deal_draft ON DELETE SET NULL,
  created_by text NOT NULL,
  changed_by text NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (status NOT IN ('SCHEDULED', 'OPENING') OR (opens_at IS NOT NULL AND kind = 'DRAFT')),
  CHECK ((status = 'FAILED') = (reason IS NOT NULL))
);
CREATE INDEX deal_draft_of_leader ON deal_draft (leader_id, changed_at DESC);
CREATE INDEX deal_draft_due ON deal_draft (opens_at) WHERE status IN ('SCHEDULED', 'OPENING');
CREATE INDEX deal_draft_of_template ON deal_draft (template_id) WHERE template_id IS NOT NULL;

-- A template that opens by itself. days: ISO numbers, Monday 1. next_opens_at: absent while paused and after the end.
CREATE TABLE deal_cycle (
  template_id uuid PRIMARY KEY REFERENCES deal_draft ON DELETE CASCADE,
  status text NOT NULL CHECK (status IN ('ACTIVE', 'PAUSED', 'ENDED')),
  days int[] NOT NULL CHECK (cardinality(days) BETWEEN 1 AND 7 AND days <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
  opens_local time NOT NULL,
  open_minutes int NOT NULL CHECK (open_minutes BETWEEN 1 AND 86400),
  zone text NOT NULL CHECK (length(zone) BETWEEN 1 AND 50),
  pickup_note text NOT NULL CHECK (length(pickup_note) <= 40),
  ends_on date,
  next_opens_at timestamptz,
  skipped_at timestamptz,
  CHECK ((status = 'ACTIVE') = (next_opens_at IS NOT NULL))
);
CREATE INDEX deal_cycle_due ON deal_cycle (next_opens_at) WHERE status = 'ACTIVE';

-- The body that a deal was opened with by its leader, so that it can be repeated whole.
CREATE TABLE deal_body (
  deal_id uuid PRIMARY KEY REFERENCES deal,
  body text NOT NULL CHECK (length(body) BETWEEN 2 AND 60000)
);

-- What may be sent back within seven days without reason is decided when the deal opens and stays with it.
ALTER TABLE offering ADD COLUMN return_category text NOT NULL DEFAULT 'GENERAL' CHECK (length(return_category) BETWEEN 1 AND 40);
ALTER TABLE offering ADD COLUMN returnable boolean NOT NULL DEFAULT true;
-- The buyer was told, and agreed at this purchase, that something in the order is excluded from that return.
ALTER TABLE orders ADD COLUMN return_exclusion_confirmed boolean NOT NULL DEFAULT false;
