package io.lintuan.workload.replay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiCountersTest {
    private static final String BEFORE = """
            # TYPE lintuan_refusals_total counter
            lintuan_refusals_total{channel="replay",code="sold-out"} 3.0
            lintuan_refusals_total{channel="web",code="sold-out"} 7.0
            """;
    private static final String AFTER = """
            # TYPE lintuan_refusals_total counter
            lintuan_refusals_total{channel="replay",code="sold-out",} 5.0
            lintuan_refusals_total{code="over-limit",channel="replay"} 1.2E2
            lintuan_refusals_total{channel="web",code="sold-out"} 9.0
            lintuan_orders_accepted_total{channel="replay"} 80.0
            """;

    @Test
    void tellsWhatOneChannelAdded() {
        ApiCounters before = ApiCounters.parse(BEFORE, "replay");
        ApiCounters after = ApiCounters.parse(AFTER, "replay");
        assertThat(after.since(before)).isEqualTo(Map.of("sold-out", 2L, "over-limit", 120L));
        assertThat(after.since(after)).isEmpty();
    }
}
