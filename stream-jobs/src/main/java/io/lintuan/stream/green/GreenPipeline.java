package io.lintuan.stream.green;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.stream.runtime.Steps;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * <pre>
 * admitted ─▶ pick-green-events ─▶ by order ─▶ count-green-points ─▶ points
 * </pre>
 */
public record GreenPipeline(DataStream<GreenPoints> points) {

    public static GreenPipeline of(DataStream<DealEnvelope> admitted) {
        DataStream<DealEnvelope> events = Steps.named("pick-green-events", admitted.filter(GreenOrder::concerns));
        return new GreenPipeline(Steps.named(
                "count-green-points",
                events.keyBy(GreenOrder::orderOf, Types.STRING)
                        .process(new CountGreenPoints(GreenFactor.CONSOLIDATED_PICKUP_V1))));
    }
}
