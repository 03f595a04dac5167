package io.lintuan.bench.pgbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgBenchTest {
    private static final String PRINTED = """
            transaction type: one-order.sql
            number of transactions actually processed: 7536
            number of failed transactions: %d (0.000%%)
            latency average = 16.985 ms
            tps = 942.013445 (without initial connection time)
            """;

    @Test
    void readsTheRate() {
        assertThat(PgBench.rate(PRINTED.formatted(0))).isEqualTo(942.013445);
    }

    @Test
    void takesNoRateOfTransactionsThatFailed() {
        assertThatThrownBy(() -> PgBench.rate(PRINTED.formatted(3))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PgBench.rate("could not connect")).hasMessageContaining("could not connect");
    }
}
