package io.lintuan.order.postgres;

import java.util.Map;
import java.util.UUID;

/** What an order says about its deal; no deal changes it once it is open. */
record DealHeading(String title, String currency, UUID pickupPointId, Map<UUID, String> offeringTitles) {}
