package io.lintuan.local.clickhouse;

import io.lintuan.local.Versions;
import io.lintuan.local.cache.Archive;
import io.lintuan.local.cache.Tools;
import io.lintuan.local.cache.UserCache;
import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.Ports;
import io.lintuan.local.process.RunningProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A front of a test's own, for what would disturb the others: little memory, or its end. */
final class FrontUnderTest implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final int port = Ports.free();
    private final RunningProgram program;

    /** @param directory keeps its rows for the next one that is started there */
    FrontUnderTest(Path directory, String... jvmOptions) {
        Path library = UserCache.ofThisUser()
                .unpacked(Archive.chdb(Versions.chdb(), Tools.ofThisMachine()))
                .resolve("libchdb.so");
        List<String> arguments = List.of(library.toString(), directory.toString(), Integer.toString(port));
        program = JavaProgram.ofThisClassPath(
                        "ClickHouse", ClickHouseMain.class, arguments, directory.resolveSibling("front.log"))
                .withEnvironment(Map.of("TZ", "UTC"))
                .withJvmOptions(jvmOptions)
                .start()
                .awaitReady(() -> HttpProbe.answersOk(url() + "/ping"), LIMIT);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String jdbcUrl() {
        return "jdbc:clickhouse:" + url() + "/default?compress=false";
    }

    /** Status and body. */
    String ask(String sql) {
        return HttpProbe.post(url(), sql);
    }

    boolean isAlive() {
        return program.isAlive();
    }

    /** As {@code kill -9}: returns when it is gone. */
    void kill() {
        program.kill();
    }

    String lastLogLines() {
        return program.lastLogLines();
    }

    @Override
    public void close() {
        program.close();
    }
}
