package io.lintuan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.CannotStart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class StackPortsTest {
    private static final int ANY_FREE = 40000;

    @Test
    void takesTheUsualPortsWhenTheyAreFree() {
        StackPorts ports = choose(Map.of(), port -> true);
        assertThat(ports.http()).isEqualTo(8080);
        assertThat(ports.clickHouse()).isEqualTo(18123);
    }

    @Test
    void takesAFreePortWhereTheUsualOneIsTaken() {
        StackPorts ports = choose(Map.of(), port -> port != 8080);
        assertThat(ports.http()).isEqualTo(ANY_FREE);
        assertThat(ports.flink()).isEqualTo(8081);
    }

    @Test
    void takesAnyFreePortForZero() {
        assertThat(choose(Map.of("LINTUAN_FLINK_PORT", "0"), port -> true).flink())
                .isEqualTo(ANY_FREE);
    }

    @Test
    void saysWhatToDoWhenTheChosenPortIsTaken() {
        assertThatThrownBy(() -> choose(Map.of("LINTUAN_HTTP_PORT", "9000"), port -> port != 9000))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Port 9000 is taken")
                .hasMessageContaining("LINTUAN_HTTP_PORT=9001");
    }

    @Test
    void refusesWhatIsNoPort() {
        for (String wish : List.of("http", "99999", "-1", "123456")) {
            assertThatThrownBy(() -> choose(Map.of("LINTUAN_HTTP_PORT", wish), port -> true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("LINTUAN_HTTP_PORT is '" + wish + "'; it must be a port");
        }
    }

    @Test
    void refusesOnePortForTwo() {
        Map<String, String> same = Map.of("LINTUAN_HTTP_PORT", "9000", "LINTUAN_PAYMENT_PORT", "9000");
        assertThatThrownBy(() -> choose(same, port -> true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LINTUAN_HTTP_PORT and LINTUAN_PAYMENT_PORT are both 9000");
    }

    @Test
    void givesNobodyAPortThatAnotherOneAskedFor() {
        StackPorts ports = choose(
                Map.of("LINTUAN_HTTP_PORT", "8081", "LINTUAN_PULSAR_PORT", "0", "LINTUAN_CLICKHOUSE_PORT", "40000"),
                port -> true);
        assertThat(ports.http()).isEqualTo(8081);
        assertThat(ports.flink()).isNotEqualTo(8081);
        assertThat(ports.clickHouse()).isEqualTo(ANY_FREE);
        assertThat(List.of(ports.flink(), ports.pulsar()))
                .doesNotContain(ANY_FREE)
                .doesNotHaveDuplicates();
    }

    private static StackPorts choose(Map<String, String> environment, IntPredicate isFree) {
        AtomicInteger next = new AtomicInteger(ANY_FREE);
        return StackPorts.choose(environment, isFree, next::getAndIncrement);
    }
}
