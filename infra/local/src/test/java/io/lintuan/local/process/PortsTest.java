package io.lintuan.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void givesEachPortOnceAndNoneThatOutgoingConnectionsTake() {
        List<Integer> ports = Stream.generate(Ports::free).limit(500).toList();
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_000);
    }
}
