-- A signal may be said again with the same id when an earlier order arrives late; the evidence then grows and never shrinks.
ALTER TABLE risk_signal ADD COLUMN observed bigint NOT NULL DEFAULT 0 CHECK (observed >= 0);
