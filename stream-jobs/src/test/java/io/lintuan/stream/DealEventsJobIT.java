package io.lintuan.stream;

import static io.lintuan.stream.EventFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.contracts.live.LiveFrame;
import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.contracts.provision.PulsarTopics;
import io.lintuan.local.junit.ClickHouseExtension;
import io.lintuan.local.junit.ClickHouseSpace;
import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.stream.runtime.JobRuntime;
import io.lintuan.stream.runtime.JobSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.pulsar.client.api.PulsarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole job between the real broker and the real store. */
@ExtendWith({PulsarExtension.class, ClickHouseExtension.class})
class DealEventsJobIT {
    private static final Instant MINUTE = EventFixture.NOON;
    private static final OrderLine GRAPES = line("grapes", 2, 1990);
    private static final OrderLine PEARS = line("pears", 1, 500);

    @TempDir
    private Path state;

    private StoreReader store;
    private PulsarClient pulsar;
    private TopicWriter events;
    private JobSettings settings;
    private JobClient job;

    @BeforeEach
    void startJob(PulsarSpace broker, ClickHouseSpace clickHouse) throws Exception {
        new PulsarTopics(broker.endpoint().adminUrl()).provision();
        new ClickHouseMigrations(clickHouse.httpUrl(), clickHouse.database()).apply();
        store = new StoreReader(clickHouse.httpUrl(), clickHouse.database());
        pulsar = PulsarClient.builder().serviceUrl(broker.serviceUrl()).build();
        events = new TopicWriter(pulsar);
        settings = new JobSettings(broker.serviceUrl(), clickHouse.httpUrl() + "/" + clickHouse.database(), state);
        job = submit();
    }

    private JobClient submit() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        JobRuntime.prepare(env, settings.checkpoints());
        DealEventsJob.connect(env, settings);
        return env.executeAsync("deal-events");
    }

    @AfterEach
    void stop() throws Exception {
        job.cancel().get();
        pulsar.close();
    }

    @Test
    void carriesAnOrderFromTheTopicToTheStoreAndTheBoard() throws Exception {
        try (TopicReader<LiveFrame> frames = new TopicReader<>(pulsar, Topics.GMV_LIVE, LiveFrame.class);
                TopicReader<FraudSignal> signals = new TopicReader<>(pulsar, Topics.FRAUD_SIGNALS, FraudSignal.class);
                TopicReader<GreenPoints> points = new TopicReader<>(pulsar, Topics.GREEN_POINTS, GreenPoints.class);
                TopicReader<DeadLetter> letters = new TopicReader<>(pulsar, Topics.DEAD_LETTERS, DeadLetter.class)) {
            sendOneDeal();
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            store.rows("SELECT product_id, gross_minor, paid_minor, net_minor, orders, paid_orders"
                                    + " FROM gmv_by_minute FINAL ORDER BY product_id"))
                    .containsExactly("grapes\t3980\t3980\t3980\t1\t1", "pears\t3000\t500\t500\t5\t0"));
            await().untilAsserted(this::assertRows);
            await().untilAsserted(() -> assertThat(frames.all())
                    .anyMatch(frame -> frame.minuteTotals() != null
                            && frame.minuteTotals().minute().equals(MINUTE)
                            && frame.minuteTotals().grossMinor() == 6980
                            && frame.minuteTotals().orders() == 6)
                    .anyMatch(frame ->
                            frame.dealTotals() != null && frame.dealTotals().throughSequence() == 10));
            assertThat(signals.all()).extracting(FraudSignal::orderId).containsExactly("order-6");
            assertThat(points.all()).extracting(GreenPoints::points).containsExactly(18L);
            assertThat(letters.all()).extracting(DeadLetter::reason).containsExactly("undecodable");
        }
    }

    private void sendOneDeal() throws Exception {
        EventFixture deal = EventFixture.deal("d-1");
        events.send(deal.opened(MINUTE));
        events.send(deal.placed("order-1", "ann", MINUTE.plusSeconds(1), GRAPES, PEARS));
        DealEnvelope paid = deal.paid("order-1", "ann", MINUTE.plusSeconds(1), MINUTE.plusSeconds(2), GRAPES, PEARS);
        events.send(paid);
        events.send(paid);
        events.sendBytes("d-1", "{\"eventId\":".getBytes(StandardCharsets.UTF_8));
        events.send(deal.formed(MINUTE.plusSeconds(3)));
        events.send(deal.pickedUp("order-1", "ann", MINUTE.plusSeconds(4)));
        for (int i = 2; i <= 6; i++) {
            events.send(deal.placed("order-" + i, "bob", MINUTE.plusSeconds(10 + i), PEARS));
        }
    }

    private void assertRows() throws Exception {
        assertThat(store.rows("SELECT gross_minor, paid_minor, orders, paid_quantity, version FROM gmv_by_deal FINAL"))
                .containsExactly("6980\t4480\t6\t3\t10");
        assertThat(store.rows("SELECT count(), uniqExact(order_id) FROM order_facts FINAL"
                        + " WHERE event_type = 'ORDER_PLACED'"))
                .containsExactly("7\t6");
        assertThat(store.rows("SELECT order_id, observed, length(evidence_event_ids) FROM fraud_signals FINAL"))
                .containsExactly("order-6\t5\t5");
        assertThat(store.rows("SELECT order_id, grams, points FROM green_points FINAL"))
                .containsExactly("order-1\t181\t18");
        assertThat(store.rows("SELECT event_type FROM deal_facts FINAL ORDER BY deal_sequence"))
                .containsExactly("DEAL_OPENED", "DEAL_FORMED");
    }
}
