package io.lintuan.local.embedded;

import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Versions;
import io.lintuan.local.cache.Archive;
import io.lintuan.local.cache.Tools;
import io.lintuan.local.cache.UserCache;
import io.lintuan.local.clickhouse.ClickHouseMain;
import io.lintuan.local.process.HttpProbe;
import io.lintuan.local.process.JavaProgram;
import io.lintuan.local.process.RunningProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The ClickHouse engine behind our HTTP front, in a JVM of its own so that its crash is nobody else's. */
final class EmbeddedClickHouse {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final UserCache cache;
    private final EnginePlace place;

    EmbeddedClickHouse(UserCache cache, EnginePlace place) {
        this.cache = cache;
        this.place = place;
    }

    ClickHouseEndpoint endpoint() {
        return new ClickHouseEndpoint("http://127.0.0.1:" + place.port());
    }

    RunningProgram start() {
        Path library = cache.unpacked(Archive.chdb(Versions.chdb(), Tools.ofThisMachine()))
                .resolve("libchdb.so");
        List<String> arguments = List.of(
                library.toString(), place.directory().toAbsolutePath().toString(), Integer.toString(place.port()));
        return JavaProgram.ofThisClassPath("ClickHouse", ClickHouseMain.class, arguments, place.logFile())
                // The engine takes the zone of its process; a board must not depend on where it is developed.
                .withEnvironment(Map.of("TZ", "UTC"))
                .withJvmOptions("-Xms32m", "-Xmx384m", "-XX:+UseSerialGC")
                .start()
                .awaitReady(() -> HttpProbe.answersOk(endpoint().httpUrl() + "/ping"), LIMIT);
    }
}
