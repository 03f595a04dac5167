-- Whom an order is bought for, as its buyer calls them; null for oneself. For the buyer and the deal's leader only.
ALTER TABLE orders ADD recipient text CHECK (length(recipient) BETWEEN 1 AND 40);
