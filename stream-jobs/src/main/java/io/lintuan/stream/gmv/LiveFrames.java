package io.lintuan.stream.gmv;

import io.lintuan.contracts.live.DealTotals;
import io.lintuan.contracts.live.FinalUntil;
import io.lintuan.contracts.live.LiveFrame;
import io.lintuan.contracts.live.LiveFrameType;
import io.lintuan.contracts.live.MinuteTotals;

/** Totals as frames of topic {@code gmv-live}. Pure. */
public final class LiveFrames {
    private LiveFrames() {}

    static LiveFrame of(BucketTotals minute) {
        GmvTotals totals = minute.totals();
        MinuteTotals said = new MinuteTotals(
                minute.bucket().minute(),
                totals.grossMinor(),
                totals.paidMinor(),
                totals.refundedMinor(),
                totals.netMinor(),
                totals.orders(),
                totals.paidOrders(),
                totals.version());
        return new LiveFrame(LiveFrameType.MINUTE_TOTALS, said, null, null);
    }

    static LiveFrame of(DealTotals deal) {
        return new LiveFrame(LiveFrameType.DEAL_TOTALS, null, deal, null);
    }

    static LiveFrame of(FinalUntil until) {
        return new LiveFrame(LiveFrameType.FINAL_UNTIL, null, null, until);
    }

    /** Key of the frame's message: frames with the same key replace each other. */
    public static String keyOf(LiveFrame frame) {
        return switch (frame.type()) {
            case MINUTE_TOTALS -> "minute:" + frame.minuteTotals().minute();
            case DEAL_TOTALS -> "deal:" + frame.dealTotals().dealId();
            case FINAL_UNTIL -> "final";
        };
    }
}
