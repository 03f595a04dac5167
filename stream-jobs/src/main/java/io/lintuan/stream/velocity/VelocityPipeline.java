package io.lintuan.stream.velocity;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.stream.runtime.Steps;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * <pre>
 * admitted ─▶ pick-placed-orders ─▶ by buyer ─▶ watch-buyers ─▶ signals
 * </pre>
 */
public record VelocityPipeline(DataStream<FraudSignal> signals) {

    public static VelocityPipeline of(DataStream<DealEnvelope> admitted) {
        DataStream<DealEnvelope> placed =
                Steps.named("pick-placed-orders", admitted.filter(event -> event.type() == DealEventType.ORDER_PLACED));
        return new VelocityPipeline(Steps.named(
                "watch-buyers",
                placed.keyBy(event -> event.orderPlaced().buyer(), Types.STRING)
                        .process(new WatchBuyers(BuyerVelocity.V1))));
    }
}
