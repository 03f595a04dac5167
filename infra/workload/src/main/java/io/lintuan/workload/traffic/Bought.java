package io.lintuan.workload.traffic;

import io.lintuan.workload.api.Session;

/** A paid order and whose it is, for when it can be collected. */
record Bought(String orderId, Session buyer) {}
