package io.lintuan.stream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.stream.BatchedTopic;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A position between two messages of one Pulsar batch: the released connector loses the rest of such a batch. */
@ExtendWith(PulsarExtension.class)
class MidBatchRestoreIT {
    private static final int THIRD_BATCH = 2 * BatchedTopic.BATCH;
    private static final int ALL = 4 * BatchedTopic.BATCH;

    @Test
    void goesOnFromASavepointInsideABatch(PulsarSpace broker, @TempDir Path savepoints) throws Exception {
        try (NumberTopic topic = NumberTopic.create(broker, "saved", 1);
                NumberJob job = NumberJob.reading(topic)) {
            topic.send(LongStream.range(0, ALL));
            job.valve().dripFrom(THIRD_BATCH + 10);
            job.start(1);
            job.awaitSeen(THIRD_BATCH + 20);
            String savepoint = job.stop(savepoints);
            assertThat(job.seenCount()).isBetween(THIRD_BATCH + 20, THIRD_BATCH + BatchedTopic.BATCH - 1);

            job.valve().open();
            job.resume(savepoint, 1);
            job.awaitExactly(LongStream.range(0, ALL));
        }
    }

    @Test
    void goesOnFromACheckpointInsideABatchAfterAFailure(PulsarSpace broker) throws Exception {
        try (NumberTopic topic = NumberTopic.create(broker, "failed", 1);
                NumberJob job = NumberJob.reading(topic)) {
            topic.send(LongStream.range(0, ALL));
            job.valve().dripFrom(THIRD_BATCH + 10);
            job.valve().breakAt(THIRD_BATCH + 200);
            job.start(1);
            await().atMost(NumberJob.LIMIT).until(() -> job.valve().firstAfterBreak() < ALL);
            assertThat(job.valve().firstAfterBreak()).isBetween(THIRD_BATCH + 1L, THIRD_BATCH + 200L);

            job.valve().open();
            job.awaitExactly(LongStream.range(0, ALL));
        }
    }
}
