package io.lintuan.stream.intake;

import static io.lintuan.stream.EventFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.stream.EventFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.ManualClock;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class RecordedTimeWatermarksTest {
    private final ManualClock clock = new ManualClock();
    private final Said said = new Said();
    private final WatermarkGenerator<DealReading> generator =
            RecordedTimeWatermarks.strategy().createWatermarkGenerator(new OnePartition(clock));

    private void read(DealEnvelope event) {
        generator.onEvent(new DealReading("", event, null), event.recordedAt().toEpochMilli(), said);
        generator.onPeriodicEmit(said);
    }

    @Test
    void vouchesForWhatWasRecordedALittleBeforeAnEventAndAllBeforeAHeartbeat() {
        read(EventFixture.deal("d-1").opened(NOON));
        assertThat(said.last()).isEqualTo(NOON.minusSeconds(10).minusMillis(1));
        read(EventFixture.heartbeat(NOON));
        assertThat(said.last()).isEqualTo(NOON.minusMillis(1));
    }

    @Test
    void isNeverIdleHoweverLongItIsSilent() {
        read(EventFixture.heartbeat(NOON));
        for (int minute = 0; minute < 10; minute++) {
            clock.advanceTime(Duration.ofMinutes(1));
            generator.onPeriodicEmit(said);
        }
        assertThat(said.idle).isFalse();
    }

    /** What the generator says of its partition. */
    private static final class Said implements WatermarkOutput {
        private final List<Long> watermarks = new ArrayList<>();
        private boolean idle;

        private Instant last() {
            return Instant.ofEpochMilli(watermarks.get(watermarks.size() - 1));
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            watermarks.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            idle = true;
        }

        @Override
        public void markActive() {
            idle = false;
        }
    }

    private record OnePartition(ManualClock clock) implements WatermarkGeneratorSupplier.Context {
        @Override
        public MetricGroup getMetricGroup() {
            return new UnregisteredMetricsGroup();
        }

        @Override
        public RelativeClock getInputActivityClock() {
            return clock;
        }
    }
}
