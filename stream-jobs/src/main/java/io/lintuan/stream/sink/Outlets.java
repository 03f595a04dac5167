package io.lintuan.stream.sink;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.stream.facts.FactsPipeline;
import io.lintuan.stream.gmv.GmvPipeline;
import io.lintuan.stream.gmv.LiveFrames;
import io.lintuan.stream.runtime.JobSettings;
import io.lintuan.stream.runtime.Steps;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Connects each result of the job to its table, its topic, or both. */
public final class Outlets {
    private final String pulsarUrl;
    private final ClickHouse clickHouse;

    public Outlets(JobSettings settings) {
        this.pulsarUrl = settings.pulsarUrl();
        this.clickHouse = new ClickHouse(settings.clickHouseUrl());
    }

    public void facts(FactsPipeline facts) {
        write("write-order-facts", facts.orderFacts(), FactTables.ORDER_FACTS);
        write("write-deal-facts", facts.dealFacts(), FactTables.DEAL_FACTS);
    }

    public void late(DataStream<DealEnvelope> late) {
        write("write-late-events", late, FactTables.LATE_EVENTS);
    }

    public void gmv(GmvPipeline gmv) {
        write("write-buckets", gmv.buckets(), TotalTables.GMV_BY_MINUTE);
        write("write-deals", gmv.deals(), TotalTables.GMV_BY_DEAL);
        send("send-frames", gmv.frames(), Topics.GMV_LIVE, LiveFrames::keyOf);
    }

    public void signals(DataStream<FraudSignal> signals) {
        write("write-signals", signals, TotalTables.FRAUD_SIGNALS);
        send("send-signals", signals, Topics.FRAUD_SIGNALS, FraudSignal::signalId);
    }

    public void greenPoints(DataStream<GreenPoints> points) {
        write("write-green-points", points, TotalTables.GREEN_POINTS);
        send("send-green-points", points, Topics.GREEN_POINTS, GreenPoints::orderId);
    }

    public void deadLetters(DataStream<DeadLetter> letters) {
        send("send-dead-letters", letters, Topics.DEAD_LETTERS, DeadLetter::position);
    }

    private <T> void write(String name, DataStream<T> stream, ClickHouseTable<T> table) {
        Steps.named(name, stream.sinkTo(clickHouse.into(table)));
    }

    private <T> void send(String name, DataStream<T> stream, String topic, PulsarSink.KeyOf<T> keyOf) {
        Steps.named(name, stream.sinkTo(PulsarSink.of(pulsarUrl, topic, keyOf)));
    }
}
