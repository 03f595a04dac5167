package io.lintuan.service;

import io.lintuan.local.EnginePlace;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.embedded.EmbeddedEngines;
import io.lintuan.local.process.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of a test's own, which can be stopped, continued, killed and started again on its port. */
final class OwnPostgres implements AutoCloseable {
    private final EnginePlace place;
    private Running<PostgresEndpoint> server;

    OwnPostgres(Path directory) {
        place = new EnginePlace(directory.resolve("postgres"), directory.resolve("postgres.log"), 0, 0, true);
        start();
    }

    PostgresEndpoint endpoint() {
        return server.endpoint();
    }

    /** It keeps its connections and says nothing. */
    void pause() {
        processes().forEach(Signals::halt);
    }

    void goOn() {
        processes().forEach(Signals::goOn);
    }

    /** Every process of it at once, as when the machine fails. */
    void kill() {
        processes().forEach(Signals::kill);
        server.close();
    }

    void start() {
        server = new EmbeddedEngines().startPostgres(place);
    }

    @Override
    public void close() {
        server.close();
    }

    /** The first is the one that would start others. */
    private List<Long> processes() {
        try (Stream<String> lines = Files.lines(place.directory().resolve("postmaster.pid"))) {
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .map(ProcessHandle::pid)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
