package io.lintuan.service;

import io.lintuan.local.EnginePlace;
import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.Running;
import io.lintuan.local.embedded.EmbeddedEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    /** Every process of it at once, as when the machine fails. */
    void kill() {
        signal("KILL");
        server.close();
    }

    void start() {
        server = new EmbeddedEngines().startPostgres(place);
    }

    @Override
    public void close() {
        server.close();
    }

    private void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes().forEach(process -> command.add(Long.toString(process.pid())));
        try {
            // Backends come and go: one that has just ended is no failure.
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first is the one that would start others. */
    private List<ProcessHandle> processes() {
        try (Stream<String> lines = Files.lines(place.directory().resolve("postmaster.pid"))) {
            ProcessHandle postmaster = ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
