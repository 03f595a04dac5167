package io.lintuan.stream.facts;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.stream.runtime.Steps;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * <pre>
 * admitted ─┬─▶ make-order-facts ─▶ order facts
 * late ─────┴─▶ make-deal-facts  ─▶ deal facts
 * </pre>
 *
 * Late events are facts like any other: only totals can be too late.
 */
public record FactsPipeline(DataStream<OrderFact> orderFacts, DataStream<DealFact> dealFacts) {

    public static FactsPipeline of(DataStream<DealEnvelope> admitted, DataStream<DealEnvelope> late) {
        DataStream<DealEnvelope> events = admitted.union(late);
        FlatMapFunction<DealEnvelope, OrderFact> orders =
                (event, out) -> OrderFacts.of(event).forEach(out::collect);
        FlatMapFunction<DealEnvelope, DealFact> deals =
                (event, out) -> DealFacts.of(event).ifPresent(out::collect);
        return new FactsPipeline(
                Steps.named("make-order-facts", events.flatMap(orders, TypeInformation.of(OrderFact.class))),
                Steps.named("make-deal-facts", events.flatMap(deals, TypeInformation.of(DealFact.class))));
    }
}
