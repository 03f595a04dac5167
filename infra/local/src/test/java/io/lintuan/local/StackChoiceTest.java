package io.lintuan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackChoiceTest {

    @Test
    void takesContainersWhereAnEngineAnswers() {
        assertThat(StackChoice.choose(Map.of(), engine -> true)).isEqualTo(StackChoice.CONTAINERS);
        assertThat(StackChoice.choose(Map.of(), engine -> false)).isEqualTo(StackChoice.EMBEDDED);
    }

    @Test
    void asksTheEngineThatDockerHostNames() {
        List<URI> asked = new ArrayList<>();
        StackChoice.choose(Map.of("DOCKER_HOST", "tcp://127.0.0.1:2375"), engine -> !asked.add(engine));
        StackChoice.choose(Map.of(), engine -> !asked.add(engine));
        assertThat(asked)
                .containsExactly(URI.create("tcp://127.0.0.1:2375"), URI.create("unix:///var/run/docker.sock"));
    }

    @Test
    void leavesAnEngineOfAnotherMachineAlone() {
        assertThat(StackChoice.choose(Map.of("DOCKER_HOST", "tcp://10.0.0.1:2375"), engine -> true))
                .isEqualTo(StackChoice.EMBEDDED);
    }

    @Test
    void doesWhatItIsToldWithoutAskingAnybody() {
        assertThat(StackChoice.choose(Map.of("LINTUAN_STACK", "embedded"), engine -> {
                    throw new AssertionError("asked " + engine);
                }))
                .isEqualTo(StackChoice.EMBEDDED);
        assertThat(StackChoice.choose(Map.of("LINTUAN_STACK", "containers"), engine -> false))
                .isEqualTo(StackChoice.CONTAINERS);
    }

    @Test
    void refusesAWordItDoesNotKnow() {
        assertThatThrownBy(() -> StackChoice.choose(Map.of("LINTUAN_STACK", "docker"), engine -> true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("embedded, containers or auto");
    }

    @Test
    void seesAnEngineBehindASocketFile(@TempDir Path directory) throws IOException {
        Path socket = directory.resolve("engine.sock");
        assertThat(StackChoice.answers(URI.create("unix://" + socket))).isFalse();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(StackChoice.answers(URI.create("unix://" + socket))).isTrue();
        }
        assertThat(StackChoice.answers(URI.create("unix://" + socket))).isFalse();
    }

    @Test
    void seesAnEngineBehindAPort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(StackChoice.answers(URI.create("tcp://127.0.0.1:" + server.getLocalPort())))
                    .isTrue();
        }
        assertThat(StackChoice.answers(URI.create("tcp://127.0.0.1:" + Ports.free())))
                .isFalse();
        assertThat(StackChoice.answers(URI.create("nonsense"))).isFalse();
    }
}
