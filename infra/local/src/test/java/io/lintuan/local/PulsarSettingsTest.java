package io.lintuan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PulsarSettingsTest {

    @Test
    void replacesWhatTheFileHasAndAddsWhatItHasNot() {
        String ours = PulsarSettings.in("# comment\nport=1\nkept=2\n", Map.of("port", "9", "added", "3"));
        assertThat(ours.lines()).containsExactlyInAnyOrder("# comment", "kept=2", "added=3", "port=9");
    }

    @Test
    void losesNothingThatLintuanReliesOn() {
        assertThat(PulsarSettings.of(1, 2))
                .containsEntry("brokerDeduplicationEnabled", "true")
                .containsEntry("journalSyncData", "true")
                .containsEntry("defaultRetentionTimeInMinutes", "-1")
                .containsKey("brokerDeduplicationProducerInactivityTimeoutMinutes");
    }
}
