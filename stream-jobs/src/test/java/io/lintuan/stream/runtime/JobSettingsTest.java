package io.lintuan.stream.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JobSettingsTest {

    @Test
    void readsItsVariables() {
        JobSettings settings = JobSettings.from(Map.of(
                "LINTUAN_PULSAR_URL", "pulsar://p:1", "LINTUAN_CLICKHOUSE_URL", "http://c:2", "LINTUAN_STATE", "/s"));
        assertThat(settings.pulsarUrl()).isEqualTo("pulsar://p:1");
        assertThat(settings.checkpoints()).hasToString("/s/flink/checkpoints-4");
    }

    @Test
    void namesTheVariableThatIsMissing() {
        assertThatThrownBy(() -> JobSettings.from(Map.of("LINTUAN_PULSAR_URL", "pulsar://p:1")))
                .hasMessageContaining("LINTUAN_CLICKHOUSE_URL");
    }
}
