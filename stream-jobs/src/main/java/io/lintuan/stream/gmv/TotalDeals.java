package io.lintuan.stream.gmv;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DealTotals;
import io.lintuan.stream.intake.DealLifetime;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps a deal's account and says it when it changed. State: the account, and the totals that wait for the next flush;
 * removed by an event-time timer {@link DealLifetime#TOTALS_KEPT} after the deal's first event, when no event of it is
 * admitted any more.
 */
final class TotalDeals extends KeyedProcessFunction<String, DealEnvelope, DealTotals> {
    private static final long serialVersionUID = 1L;
    static final OutputTag<DealStanding> STANDINGS =
            new OutputTag<>("standings", TypeInformation.of(DealStanding.class));

    private final FlushPace pace;
    private transient ValueState<DealAccount> account;
    private transient ValueState<DealTotals> pending;

    TotalDeals(FlushPace pace) {
        this.pace = pace;
    }

    @Override
    public void open(OpenContext context) {
        account = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("account", TypeInformation.of(DealAccount.class)));
        pending = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("pending", TypeInformation.of(DealTotals.class)));
    }

    @Override
    public void processElement(DealEnvelope event, Context context, Collector<DealTotals> out) throws Exception {
        DealAccount known = account.value();
        DealAccount before = known == null ? DealAccount.open(event.recordedAt()) : known;
        DealAccount after = before.with(event);
        account.update(after);
        if (known == null) {
            context.timerService()
                    .registerEventTimeTimer(
                            event.recordedAt().plus(DealLifetime.TOTALS_KEPT).toEpochMilli());
        }
        if (after.holdsNetBack() ? !after.earliestOrderAt().equals(before.earliestOrderAt()) : before.holdsNetBack()) {
            context.output(STANDINGS, new DealStanding(event.key(), after.earliestOrderAt(), after.holdsNetBack()));
        }
        if (pending.value() == null) {
            long due = pace.nextAfter(context.timerService().currentProcessingTime());
            context.timerService().registerProcessingTimeTimer(due);
        }
        pending.update(after.toTotals(event.key(), event.communityId(), event.leaderId()));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<DealTotals> out) throws Exception {
        if (pending.value() != null) {
            out.collect(pending.value());
            pending.clear();
        }
        if (context.timeDomain() == TimeDomain.EVENT_TIME) {
            giveUp(context);
        }
    }

    private void giveUp(OnTimerContext context) throws Exception {
        DealAccount last = account.value();
        if (last.holdsNetBack()) {
            // Nobody decided it; it must not hold the boards back for ever.
            context.output(STANDINGS, new DealStanding(context.getCurrentKey(), last.earliestOrderAt(), false));
        }
        account.clear();
    }
}
