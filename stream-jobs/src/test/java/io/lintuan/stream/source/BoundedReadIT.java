package io.lintuan.stream.source;

import io.lintuan.local.junit.PulsarExtension;
import io.lintuan.local.junit.PulsarSpace;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Partition 0 and 2 end with a batch, partition 1 with a lone message, partition 3 is empty. */
@ExtendWith(PulsarExtension.class)
class BoundedReadIT {
    private static final int PARTITIONS = 4;
    private static final long LONE = 1_001;

    private static LongStream known() {
        return LongStream.concat(LongStream.range(0, 1_000), LongStream.of(LONE))
                .filter(number -> number % PARTITIONS != 3);
    }

    private static NumberTopic filled(PulsarSpace broker, String name) throws Exception {
        NumberTopic topic = NumberTopic.create(broker, name, PARTITIONS);
        topic.send(known().filter(number -> number != LONE));
        topic.send(LongStream.of(LONE));
        return topic;
    }

    @Test
    void endsWhereTheTopicEndedWhenItStarted(PulsarSpace broker) throws Exception {
        try (NumberTopic topic = filled(broker, "ended");
                NumberJob job = NumberJob.readingUntilNow(topic)) {
            job.valve().dripFrom(900);
            job.start(2);
            job.awaitSeen(1);
            topic.send(LongStream.range(2_000, 2_400));
            job.valve().open();
            job.awaitEnd();
            job.assertExactly(known());
        }
    }

    @Test
    void endsThereTooWhenItWasRestoredInBetween(PulsarSpace broker, @TempDir Path savepoints) throws Exception {
        try (NumberTopic topic = filled(broker, "restored");
                NumberJob job = NumberJob.readingUntilNow(topic)) {
            job.valve().dripFrom(500);
            job.start(2);
            job.awaitSeen(400);
            String savepoint = job.stop(savepoints);
            topic.send(LongStream.range(2_000, 2_400));
            job.valve().open();
            job.resume(savepoint, 1);
            job.awaitEnd();
            job.assertExactly(known());
        }
    }
}
