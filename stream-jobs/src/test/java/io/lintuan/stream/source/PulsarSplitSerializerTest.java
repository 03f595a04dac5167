package io.lintuan.stream.source;

import static io.lintuan.stream.source.Ids.entry;
import static io.lintuan.stream.source.Ids.inBatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pulsar.client.api.MessageIdAdv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PulsarSplitSerializerTest {
    private static final String NAME = "persistent://t/n/deal-events-partition-3";
    private final PulsarSplitSerializer serializer = new PulsarSplitSerializer();

    static Stream<PulsarSplit> splits() {
        return Stream.of(
                new PulsarSplit(NAME, null, null),
                new PulsarSplit(NAME, inBatch(12, 34, 56), null),
                new PulsarSplit(NAME, entry(12, 34), inBatch(78, 90, 0)),
                new PulsarSplit(NAME, null, entry(1, 0)));
    }

    @ParameterizedTest
    @MethodSource("splits")
    void readsWhatItWrote(PulsarSplit split) throws IOException {
        assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(split)))
                .isEqualTo(split);
    }

    @Test
    void keepsTheIndexInTheBatchWithoutWhichTheRestOfABatchWouldBeLost() throws IOException {
        PulsarSplit split = new PulsarSplit(NAME, inBatch(12, 34, 56), null);
        PulsarSplit read = serializer.deserialize(1, serializer.serialize(split));
        assertThat(((MessageIdAdv) read.readThrough()).getBatchIndex()).isEqualTo(56);
    }

    @Test
    void refusesAVersionThatItDoesNotKnow() throws IOException {
        byte[] bytes = serializer.serialize(new PulsarSplit(NAME, null, null));
        assertThatThrownBy(() -> serializer.deserialize(2, bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 2");
    }
}
