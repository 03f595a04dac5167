package io.lintuan.bench.ingest;

import io.lintuan.bench.stream.LocalJobs;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.stream.facts.FactsPipeline;
import io.lintuan.stream.runtime.JobSettings;
import io.lintuan.stream.runtime.Steps;
import io.lintuan.stream.sink.Outlets;
import java.nio.file.Path;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.OutputTag;

/** Orders of a sequence through the product's pipeline of facts and its outlets, with its checkpoints. */
record FactsJob(String clickHouseUrl, Path directory) {
    private static final OutputTag<DealEnvelope> LATE = new OutputTag<>("late", TypeInformation.of(DealEnvelope.class));

    /** Returns after the last checkpoint. */
    void run(int number, long events) throws Exception {
        Path state = directory.resolve("state-" + number);
        JobSettings settings = new JobSettings("pulsar://none", clickHouseUrl, state);
        StreamExecutionEnvironment env = LocalJobs.environment(settings.checkpoints());
        SingleOutputStreamOperator<DealEnvelope> told = Steps.named(
                "tell-orders",
                Steps.named("count-orders", env.fromSequence(0, events - 1))
                        .process(new TellOrders(), TypeInformation.of(DealEnvelope.class)));
        new Outlets(settings).facts(FactsPipeline.of(told, told.getSideOutput(LATE)));
        env.execute("facts");
    }
}
