package io.lintuan.stream.velocity;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.FraudSignal;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Applies the rule by buyer. State: the orders that can still count with one to come; each leaves by an event-time timer
 * once everything that could have been recorded within {@link BuyerVelocity#RECORDED_APART_MAX} of it was seen.
 */
final class WatchBuyers extends KeyedProcessFunction<String, DealEnvelope, FraudSignal> {
    private static final long serialVersionUID = 1L;

    /** Orders are forgotten at these steps, so that a busy buyer has a few timers and not one for each order. */
    private static final long FORGET_EVERY_MS = Duration.ofMinutes(5).toMillis();

    private final BuyerVelocity rule;
    private transient OrderTiles recent;

    WatchBuyers(BuyerVelocity rule) {
        this.rule = rule;
    }

    @Override
    public void open(OpenContext context) {
        recent = new OrderTiles(getRuntimeContext().getMapState(OrderTiles.STATE), rule);
    }

    @Override
    public void processElement(DealEnvelope event, Context context, Collector<FraudSignal> out) throws Exception {
        PlacedOrder placed = PlacedOrder.of(event);
        // One that comes again happened when it happened: it can be in no other tile.
        BuyerOrders tile = recent.around(placed);
        if (tile.holds(placed.orderId())) {
            return;
        }
        BuyerOrders all = recent.add(placed, tile);
        context.timerService().registerEventTimeTimer(forgetAt(placed.recordedAt()));
        rule.judge(event.orderPlaced().buyer(), all, placed).forEach(out::collect);
    }

    private static long forgetAt(Instant recordedAt) {
        long last = recordedAt.plus(BuyerVelocity.RECORDED_APART_MAX).toEpochMilli();
        return (Math.floorDiv(last, FORGET_EVERY_MS) + 1) * FORGET_EVERY_MS;
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<FraudSignal> out) throws Exception {
        recent.forgetBefore(Instant.ofEpochMilli(timestamp).minus(BuyerVelocity.RECORDED_APART_MAX));
    }
}
