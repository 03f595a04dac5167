-- What the entrance lists, and what the watch over refunds counts twice a second: both are few among many.
CREATE INDEX deal_open ON deal (cut_off_at) WHERE status = 'OPEN';
CREATE INDEX refund_unsettled ON refund (requested_at) WHERE status IN ('REQUESTED', 'STUCK');
