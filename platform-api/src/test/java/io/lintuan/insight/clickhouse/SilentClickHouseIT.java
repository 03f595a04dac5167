package io.lintuan.insight.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.contracts.provision.ClickHouseMigrations;
import io.lintuan.local.ClickHouseEndpoint;
import io.lintuan.local.EnginePlace;
import io.lintuan.local.Running;
import io.lintuan.local.embedded.EmbeddedEngines;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.local.process.Signals;
import io.lintuan.service.Api;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An engine that is halted, as a machine that swaps: its connections stay open and nothing comes. */
@Timeout(180)
class SilentClickHouseIT {
    private static final Duration ANSWER_MOST = Duration.ofSeconds(10);
    private static final int QUESTIONS = 2 * ClickHouse.THREADS;

    private final ExecutorService threads = Executors.newFixedThreadPool(QUESTIONS);

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void keepsNoThreadThatWaitsForAnEngineWithoutAWord() {
        try (Running<ClickHouseEndpoint> engine =
                        new EmbeddedEngines().startClickHouse(EnginePlace.throwAway(directory, "clickhouse"));
                RunningService service = serviceOn(engine.endpoint())) {
            Api analyst = analyst(service);
            assertThat(ask(analyst).status()).isEqualTo(200);
            long engineProcess = engine.program().orElseThrow().pid();

            Signals.halt(engineProcess);
            try {
                assertThat(askAtOnce(analyst)).allMatch(reply -> reply.code().equals("insight-unavailable"));
                await().atMost(ANSWER_MOST).untilAsserted(() -> assertThat(threadsInASocket())
                        .as("the halted engine keeps nobody")
                        .isEmpty());
            } finally {
                Signals.goOn(engineProcess);
            }
            await().atMost(ANSWER_MOST)
                    .untilAsserted(() -> assertThat(ask(analyst).status()).isEqualTo(200));
        }
    }

    private static RunningService serviceOn(ClickHouseEndpoint engine) {
        new ClickHouseMigrations(engine.httpUrl(), "lintuan").apply();
        return RunningService.on(
                PostgresExtension.freshDatabase(
                        "silent_" + ProcessHandle.current().pid()),
                "silent",
                Map.of("lintuan.clickhouse-url", engine.httpUrl()));
    }

    private static Api analyst(RunningService service) {
        Api api = new Api(service.address());
        return api.as(api.signIn("ANALYST", "陈"));
    }

    private static Reply ask(Api analyst) {
        return analyst.get("/api/insight/gmv");
    }

    /** Each answered in time, or this fails. */
    private List<Reply> askAtOnce(Api analyst) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(analyst), threads)
                        .orTimeout(ANSWER_MOST.toSeconds(), TimeUnit.SECONDS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    /** The board's threads and its pool's that are waiting for bytes. */
    private static Stream<Thread> threadsInASocket() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("clickhouse"))
                .filter(thread -> Stream.of(thread.getValue())
                        .anyMatch(call -> call.getClassName().equals("sun.nio.ch.NioSocketImpl")))
                .map(Map.Entry::getKey);
    }
}
