package io.lintuan.contracts.provision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ProvisioningTest {

    @Test
    void saysWhoDoesNotAnswer() throws IOException {
        String nobody = "http://127.0.0.1:" + unusedPort();
        assertThatThrownBy(() -> new PulsarTopics(nobody).provision())
                .isInstanceOf(ProvisioningFailed.class)
                .hasMessageContaining("Pulsar does not answer at " + nobody);
        assertThatThrownBy(() -> new ClickHouseMigrations(nobody, "lintuan").apply())
                .isInstanceOf(ProvisioningFailed.class)
                .hasMessageContaining("ClickHouse does not answer at " + nobody);
    }

    @Test
    void refusesADatabaseNameThatIsSql() {
        assertThatThrownBy(() -> new ClickHouseMigrations("http://127.0.0.1", "x; DROP DATABASE y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
