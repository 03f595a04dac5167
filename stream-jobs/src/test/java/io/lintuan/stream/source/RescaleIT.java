package io.lintuan.stream.source;

import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PulsarExtension.class)
class RescaleIT {
    private static final int PARTITIONS = 4;
    private static final int PHASE = 800;

    @Test
    void readsEachMessageOnceWhileItGoesFromOneReaderToFourAndBack(PulsarSpace broker, @TempDir Path savepoints)
            throws Exception {
        try (NumberTopic topic = NumberTopic.create(broker, "rescaled", PARTITIONS);
                NumberJob job = NumberJob.reading(topic)) {
            // It stops each time while messages are still to come, so every reader takes over a partition half read.
            job.valve().dripFrom(PHASE / 2);
            topic.send(LongStream.range(0, PHASE));
            job.start(1);
            job.awaitSeen(PHASE / 2);
            String byOne = job.stop(savepoints);

            topic.send(LongStream.range(PHASE, 2 * PHASE));
            job.resume(byOne, PARTITIONS);
            job.awaitSeen(PHASE + PHASE / 4);
            String byFour = job.stop(savepoints);

            topic.send(LongStream.range(2 * PHASE, 3 * PHASE));
            job.valve().open();
            job.resume(byFour, 1);
            job.awaitExactly(LongStream.range(0, 3 * PHASE));
        }
    }
}
