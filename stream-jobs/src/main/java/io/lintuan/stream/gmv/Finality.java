package io.lintuan.stream.gmv;

import io.lintuan.contracts.live.FinalUntil;
import java.time.Instant;
import java.util.stream.Stream;

/** Until when totals are final. Pure. */
final class Finality {
    private Finality() {}

    /**
     * Paid until the minute of the watermark, because everything recorded before it has arrived; net only until the
     * first order of a deal that may still fail. Deals with stated times are counted into the past: they hold nothing back
     * and final minutes may still change by them.
     *
     * @param watermark everything recorded before it was seen
     * @param earliestOrders of every deal that is not decided
     */
    static FinalUntil at(Instant watermark, Stream<Instant> earliestOrders) {
        Instant paidUntil = Bucket.minuteOf(watermark);
        Instant netUntil = earliestOrders
                .map(Bucket::minuteOf)
                .filter(paidUntil::isAfter)
                .min(Instant::compareTo)
                .orElse(paidUntil);
        return new FinalUntil(paidUntil, netUntil);
    }
}
