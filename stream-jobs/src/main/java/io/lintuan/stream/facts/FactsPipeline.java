package io.lintuan.stream.facts;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.stream.runtime.Steps;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * <pre>
 * admitted ─┬─▶ make-facts ─┬─▶ order facts
 * late ─────┘               └─▶ deal facts
 * </pre>
 *
 * Late events are facts like any other: only totals can be too late.
 */
public record FactsPipeline(DataStream<OrderFact> orderFacts, DataStream<DealFact> dealFacts) {

    public static FactsPipeline of(DataStream<DealEnvelope> admitted, DataStream<DealEnvelope> late) {
        SingleOutputStreamOperator<OrderFact> orderFacts = Steps.named(
                "make-facts", admitted.union(late).process(new MakeFacts(), TypeInformation.of(OrderFact.class)));
        return new FactsPipeline(orderFacts, orderFacts.getSideOutput(MakeFacts.DEAL_FACTS));
    }
}
