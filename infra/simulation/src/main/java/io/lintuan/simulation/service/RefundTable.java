package io.lintuan.simulation.service;

import io.lintuan.deal.model.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The refunds that wait to be carried out, with what {@code io.lintuan.payment.Refunds} promises. */
public final class RefundTable {
    private final Map<String, RefundRow> rows = new LinkedHashMap<>();

    boolean has(String key) {
        return rows.containsKey(key);
    }

    void write(Decision.Effects effects, Instant now) {
        effects.refunds().forEach(asked -> {
            var refund = asked.refund();
            rows.put(
                    refund.key(),
                    new RefundRow(refund.key(), asked.orderId(), refund.paymentId(), refund.amountMinor(), now));
        });
        effects.settled().forEach(settled -> rows.get(settled.key()).settled = true);
    }

    /** Takes what is due; nobody else gets it until the lease is over. */
    public List<RefundRow> claim(int most, Instant now, Duration lease) {
        List<RefundRow> claimed = new ArrayList<>();
        for (RefundRow row : rows.values()) {
            if (claimed.size() < most && !row.settled && !row.stuck && !row.nextAt.isAfter(now)) {
                row.nextAt = now.plus(lease);
                row.attempts++;
                claimed.add(row);
            }
        }
        return claimed;
    }

    public void note(String key, Instant nextAt, boolean stuck) {
        RefundRow row = rows.get(key);
        row.nextAt = nextAt;
        row.stuck = stuck;
    }

    /** Gives what is stuck back to be tried; tells how many there were. */
    public int free(Instant now) {
        int freed = 0;
        for (RefundRow row : rows.values()) {
            if (row.stuck) {
                row.stuck = false;
                row.nextAt = now;
                freed++;
            }
        }
        return freed;
    }

    public RefundRow of(String key) {
        return rows.get(key);
    }

    public Collection<RefundRow> all() {
        return rows.values();
    }
}
