package io.lintuan.stream.velocity;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.FraudSignal;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Applies the rule by buyer. State: the orders that can still count with one to come; each leaves by an event-time timer
 * once everything that could have been recorded within {@link BuyerVelocity#RECORDED_APART_MAX} of it was seen.
 */
final class WatchBuyers extends KeyedProcessFunction<String, DealEnvelope, FraudSignal> {
    private static final long serialVersionUID = 1L;

    private final BuyerVelocity rule;
    private transient ValueState<BuyerOrders> recent;

    WatchBuyers(BuyerVelocity rule) {
        this.rule = rule;
    }

    @Override
    public void open(OpenContext context) {
        recent = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("recent-orders", TypeInformation.of(BuyerOrders.class)));
    }

    @Override
    public void processElement(DealEnvelope event, Context context, Collector<FraudSignal> out) throws Exception {
        PlacedOrder placed = PlacedOrder.of(event);
        BuyerOrders known = recent.value() == null ? BuyerOrders.NONE : recent.value();
        if (known.holds(placed.orderId())) {
            return;
        }
        BuyerOrders all = known.with(placed);
        recent.update(all);
        context.timerService().registerEventTimeTimer(forgetAt(placed.recordedAt()));
        rule.judge(event.orderPlaced().buyer(), all, placed).forEach(out::collect);
    }

    private static long forgetAt(Instant recordedAt) {
        return recordedAt.plus(BuyerVelocity.RECORDED_APART_MAX).toEpochMilli() + 1;
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<FraudSignal> out) throws Exception {
        if (recent.value() == null) {
            return;
        }
        Instant kept = Instant.ofEpochMilli(timestamp).minus(BuyerVelocity.RECORDED_APART_MAX);
        BuyerOrders left = recent.value().since(kept);
        if (left.isEmpty()) {
            recent.clear();
        } else {
            recent.update(left);
        }
    }
}
