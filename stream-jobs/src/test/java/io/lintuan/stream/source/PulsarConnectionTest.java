package io.lintuan.stream.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.impl.PulsarClientImpl;
import org.junit.jupiter.api.Test;

class PulsarConnectionTest {

    @Test
    void looksForABrokerThatIsAwayEveryFewSeconds() throws PulsarClientException {
        PulsarConnection nowhere = new PulsarConnection("pulsar://127.0.0.1:1", "persistent://a/b/c", 1);
        try (PulsarClientImpl client = (PulsarClientImpl) nowhere.open()) {
            long longestWaitNanos = client.getConfiguration().getMaxBackoffIntervalNanos();
            assertThat(Duration.ofNanos(longestWaitNanos)).isLessThanOrEqualTo(Duration.ofSeconds(5));
        }
    }
}
