package io.lintuan.stream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.stream.BatchedTopic;
import io.lintuan.stream.EventFixture;
import io.lintuan.stream.GatheringSink;
import io.lintuan.stream.intake.DealEventDecoder;
import io.lintuan.stream.intake.DealReading;
import io.lintuan.stream.intake.Intake;
import io.lintuan.stream.json.Json;
import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.Steps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partition 0 carries deals, partition 1 heartbeats, partition 2 nothing; one of the four readers has no partition. */
@ExtendWith(PulsarExtension.class)
class IdlePartitionIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant TIME = EventFixture.NOON;

    private final GatheringSink<String> due = new GatheringSink<>("due");
    private BatchedTopic topic;
    private JobClient job;

    @BeforeEach
    void startJob(PulsarSpace broker) throws Exception {
        topic = BatchedTopic.create(broker, "quiet", 3);
        PulsarSource<DealReading> source = PulsarSource.of(
                broker.serviceUrl(),
                topic.name(),
                3,
                new DealEventDecoder(Clock.fixed(TIME.plusSeconds(3_600), ZoneOffset.UTC)));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(JobRuntime.rules());
        env.setParallelism(4);
        Steps.named(
                "gather-due",
                Steps.named(
                                "tell-when-due",
                                Steps.named("read-quiet", env.fromSource(source, Intake.watermarks(), "read-quiet"))
                                        .keyBy(reading -> reading.event().key(), Types.STRING)
                                        .process(new TellWhenDue()))
                        .sinkTo(due));
        job = env.executeAsync("quiet");
    }

    @AfterEach
    void stop() throws Exception {
        job.cancel().get();
        topic.close();
    }

    @Test
    void goesOnPastAnEmptyPartitionAsFarAsHeartbeatsVouchAndTakesItInWhenItWakes() throws Exception {
        send(0, EventFixture.deal("early").opened(TIME.minusSeconds(30)));
        send(0, EventFixture.deal("late").opened(TIME));
        send(0, EventFixture.deal("ahead").opened(TIME.plusSeconds(60)));
        awaitDue("early", TIME.minusSeconds(1));
        assertThat(due.gathered()).as("held back by the heartbeats").doesNotContain("late");

        awaitDue("late", TIME.plusSeconds(1));
        assertThat(due.gathered()).doesNotContain("ahead");

        send(2, EventFixture.deal("woken").opened(TIME.plusSeconds(10)));
        send(2, EventFixture.heartbeat(TIME.plusSeconds(20)));
        awaitDue("woken", TIME.plusSeconds(20));
    }

    /** Repeats the heartbeat meanwhile, as the relay does: a partition that says nothing at all would be passed over. */
    private void awaitDue(String deal, Instant horizon) {
        await().atMost(LIMIT).until(() -> {
            send(1, EventFixture.heartbeat(horizon));
            return due.gathered().contains(deal);
        });
    }

    private void send(int partition, DealEnvelope event) {
        topic.add(partition, Json.bytes(event));
        topic.flush();
    }
}
