package io.lintuan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void postgresIsReadFromTheUrlItWrites() {
        PostgresEndpoint endpoint = new PostgresEndpoint("127.0.0.1", 5433, "lintuan", "postgres", "secret");
        assertThat(PostgresEndpoint.parse(endpoint.toUrl())).isEqualTo(endpoint);
        assertThat(endpoint.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:5433/lintuan");
        assertThat(endpoint.withDatabase("other").r2dbcUrl()).isEqualTo("r2dbc:postgresql://127.0.0.1:5433/other");
    }

    @Test
    void pulsarIsReadFromTheTextItWrites() {
        PulsarEndpoint endpoint = new PulsarEndpoint("pulsar://127.0.0.1:6650", "http://127.0.0.1:8080");
        assertThat(PulsarEndpoint.parse(endpoint.toText())).isEqualTo(endpoint);
        assertThatThrownBy(() -> PulsarEndpoint.parse("pulsar://127.0.0.1:6650"))
                .hasMessageContaining("serviceUrl|adminUrl");
    }

    @Test
    void clickHouseIsAskedForPlainBytes() {
        assertThat(new ClickHouseEndpoint("http://127.0.0.1:8123").jdbcUrl("lintuan"))
                .isEqualTo("jdbc:clickhouse:http://127.0.0.1:8123/lintuan?compress=false");
    }
}
