package io.lintuan.workload.replay;

import io.lintuan.workload.api.Session;
import io.lintuan.workload.replay.plan.PlannedJoin;

/** An order that the service answered with 201. */
record AcceptedOrder(String orderId, long amountMinor, PlannedJoin join, Session buyer) {}
