package io.lintuan.stream.green;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.stream.intake.DealLifetime;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Applies the factor by order. State: one {@link GreenOrder}, removed by an event-time timer
 * {@link DealLifetime#TOTALS_KEPT} after the order's last event.
 */
final class CountGreenPoints extends KeyedProcessFunction<String, DealEnvelope, GreenPoints> {
    private static final long serialVersionUID = 1L;

    private final GreenFactor factor;
    private transient ValueState<GreenOrder> order;

    CountGreenPoints(GreenFactor factor) {
        this.factor = factor;
    }

    @Override
    public void open(OpenContext context) {
        order = getRuntimeContext().getState(new ValueStateDescriptor<>("order", TypeInformation.of(GreenOrder.class)));
    }

    @Override
    public void processElement(DealEnvelope event, Context context, Collector<GreenPoints> out) throws Exception {
        GreenOrder before = order.value();
        GreenOrder after = (before == null ? GreenOrder.UNKNOWN : before).with(event);
        order.update(after);
        if (before == null) {
            context.timerService().registerEventTimeTimer(forgetAt(after));
        }
        after.points(factor, event).ifPresent(out::collect);
    }

    private static long forgetAt(GreenOrder order) {
        return order.recordedAt().plus(DealLifetime.TOTALS_KEPT).toEpochMilli();
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<GreenPoints> out) throws Exception {
        long due = forgetAt(order.value());
        if (due > timestamp) {
            context.timerService().registerEventTimeTimer(due);
        } else {
            order.clear();
        }
    }
}
