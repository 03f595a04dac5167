package io.lintuan.stream.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.junit.PulsarSpace;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a broker of its own, since all other tests share one. */
class BrokerRestartIT {
    private static final int BEFORE = 6_000;
    private static final int ALL = 7_000;

    @TempDir
    Path directory;

    @Test
    void readsOnWhenTheBrokerComesBack() throws Exception {
        EnginePlace place = new EnginePlace(directory.resolve("pulsar"), directory.resolve("pulsar.log"), 0, 0, true);
        Running<PulsarEndpoint> broker = Engines.ofThisMachine().startPulsar(place);
        try (NumberTopic topic =
                        NumberTopic.create(new PulsarSpace(broker.endpoint(), "public/default"), "numbers", 2);
                NumberJob job = NumberJob.reading(topic)) {
            topic.send(LongStream.range(0, BEFORE));
            // The consumers' queues are full when the broker goes, and the job stands inside a batch.
            job.valve().dripFrom(1_000);
            job.start(2);
            job.awaitSeen(1_100);
            broker.close();
            int whenItWentDown = job.seenCount();
            assertThat(whenItWentDown).isLessThan(BEFORE);

            broker = Engines.ofThisMachine().startPulsar(place);
            topic.send(LongStream.range(BEFORE, ALL));
            job.valve().open();
            job.awaitExactly(LongStream.range(0, ALL));
        } finally {
            broker.close();
        }
    }
}
