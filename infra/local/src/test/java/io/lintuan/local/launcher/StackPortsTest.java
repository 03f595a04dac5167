package io.lintuan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.CannotStart;
import java.util.Map;
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
        assertThatThrownBy(() -> choose(Map.of("LINTUAN_HTTP_PORT", "http"), port -> true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("it must be a port");
    }

    private static StackPorts choose(Map<String, String> environment, IntPredicate isFree) {
        return new StackPorts.Choice(environment, isFree, () -> ANY_FREE).all();
    }
}
