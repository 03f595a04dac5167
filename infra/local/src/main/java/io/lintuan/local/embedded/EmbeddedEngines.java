package io.lintuan.local.embedded;

import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Engines;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.PulsarEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.cache.Directories;
import io.lintuan.local.cache.UserCache;
import io.lintuan.local.process.RunningProgram;
import java.util.Optional;

/** Each engine in a process of its own, tethered to this JVM. */
public final class EmbeddedEngines implements Engines {
    private final UserCache cache;

    public EmbeddedEngines() {
        this(UserCache.ofThisUser());
    }

    public EmbeddedEngines(UserCache cache) {
        this.cache = cache;
    }

    @Override
    public Running<PostgresEndpoint> startPostgres(EnginePlace place) {
        EmbeddedPostgresServer server = new EmbeddedPostgresServer(cache, place);
        return running(place, server.endpoint(), server.start());
    }

    @Override
    public Running<PulsarEndpoint> startPulsar(EnginePlace place) {
        StandalonePulsar pulsar = new StandalonePulsar(cache, place);
        return running(place, pulsar.endpoint(), pulsar.start());
    }

    @Override
    public Running<ClickHouseEndpoint> startClickHouse(EnginePlace place) {
        EmbeddedClickHouse clickHouse = new EmbeddedClickHouse(cache, place);
        return running(place, clickHouse.endpoint(), clickHouse.start());
    }

    private static <E> Running<E> running(EnginePlace place, E endpoint, RunningProgram program) {
        return new Running<>(endpoint, Optional.of(program), () -> {
            program.close();
            if (!place.keep()) {
                Directories.delete(place.directory());
            }
        });
    }
}
