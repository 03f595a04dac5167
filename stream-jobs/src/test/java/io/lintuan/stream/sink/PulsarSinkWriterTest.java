package io.lintuan.stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.Topics;
import org.junit.jupiter.api.Test;

class PulsarSinkWriterTest {

    @Test
    void writesUnderTheSameNameAfterEveryRestart() {
        assertThat(PulsarSinkWriter.producerName(Topics.GMV_LIVE, 1)).isEqualTo("jobs-gmv-live-1");
    }
}
