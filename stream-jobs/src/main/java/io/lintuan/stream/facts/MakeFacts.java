package io.lintuan.stream.facts;

import io.lintuan.contracts.event.DealEnvelope;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Both kinds of facts in one step, because an event that goes to two is written and read twice on its way. */
final class MakeFacts extends ProcessFunction<DealEnvelope, OrderFact> {
    static final OutputTag<DealFact> DEAL_FACTS = new OutputTag<>("deal-facts", TypeInformation.of(DealFact.class));
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(DealEnvelope event, Context context, Collector<OrderFact> out) {
        OrderFacts.of(event).forEach(out::collect);
        DealFacts.of(event).ifPresent(fact -> context.output(DEAL_FACTS, fact));
    }
}
