package io.lintuan.local.launcher;

import io.lintuan.local.Engines;
import io.lintuan.local.cache.Directories;
import io.lintuan.local.process.StartedPrograms;
import java.nio.file.Path;
import java.util.Map;

/** {@code engines FILE}: the three servers only, for one run of all tests; the file tells the tests where they are. */
final class TestEngines {
    private final StateDirectory state;
    private final Terminal terminal;

    TestEngines(StateDirectory state, Terminal terminal) {
        this.state = state;
        this.terminal = terminal;
    }

    int run(Path file) {
        StackPorts ports = StackPorts.allFree();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        StackEngines engines = StackEngines.start(Engines.ofThisMachine(), state, ports, terminal);
        Variables.write(
                file.toAbsolutePath(),
                Map.of(
                        "LINTUAN_TEST_POSTGRES",
                        engines.postgres().endpoint().toUrl(),
                        "LINTUAN_TEST_PULSAR",
                        engines.pulsar().endpoint().toText(),
                        "LINTUAN_TEST_CLICKHOUSE",
                        engines.clickHouse().endpoint().httpUrl()));
        return new Watch(StartedPrograms::ended, terminal).untilSomethingEnds();
    }

    private void stop() {
        StartedPrograms.stopAll();
        Directories.delete(state.root());
    }
}
