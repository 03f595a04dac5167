-- The version of the deal with which the desk last wrote the order: an instance that another one overtook reads what changed
-- since and not the whole deal. 0: before anybody asked.
ALTER TABLE orders ADD deal_version bigint NOT NULL DEFAULT 0;
CREATE INDEX orders_changed ON orders (deal_id, deal_version);
