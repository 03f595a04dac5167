package io.lintuan.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import io.lintuan.service.Api.Reply;
import io.lintuan.service.DealFixture.OpenDeal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More callers than the desk has room for. */
@ExtendWith(PostgresExtension.class)
class FullQueueIT {
    private static final int CALLERS = 40;

    @Test
    void sendsAwayWhomItHasNoRoomForAndKeepsWhatItTook(PostgresEndpoint database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        StoredDeals stored = new StoredDeals(database);
        try (RunningService service =
                RunningService.on(database, "full", Map.of("lintuan.desk.lanes", 1, "lintuan.desk.queue-length", 8))) {
            Api api = new Api(service.address());
            OpenDeal deal = new DealFixture(api).anOpenDeal("葡萄", 1_000);
            List<Calls> calls = IntStream.range(0, CALLERS)
                    .mapToObj(i -> Calls.byNeighbor(api.signIn("NEIGHBOR", "n" + i), deal))
                    .toList();
            List<Reply> given = rush(calls, service, stored, threads);
            List<Reply> sentAway =
                    given.stream().filter(reply -> reply.status() == 429).toList();
            List<String> accepted = given.stream()
                    .filter(reply -> reply.status() == 201)
                    .map(reply -> reply.text("orderId"))
                    .toList();
            assertThat(sentAway)
                    .isNotEmpty()
                    .allMatch(reply -> reply.code().equals("desk-busy"))
                    .allMatch(reply -> reply.header("retry-after").equals("1"));
            assertThat(accepted).isNotEmpty().hasSize(CALLERS - sentAway.size());
            assertThat(stored.orders(deal)).containsExactlyInAnyOrderElementsOf(accepted);

            calls.forEach(call ->
                    assertThat(call.untilDecided(service::address).status()).isEqualTo(201));
            assertThat(stored.orders(deal)).hasSize(CALLERS);
        } finally {
            threads.shutdownNow();
        }
    }

    /** All at once, while somebody holds the deal and the desk waits. */
    private static List<Reply> rush(
            List<Calls> calls, RunningService service, StoredDeals stored, ExecutorService threads)
            throws SQLException {
        try (Connection blocker = stored.connect();
                Statement lock = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            lock.execute("SELECT * FROM deal FOR UPDATE");
            List<CompletableFuture<Reply>> replies = calls.stream()
                    .map(call -> CompletableFuture.supplyAsync(() -> call.once(service.address()), threads))
                    .toList();
            await().until(() -> replies.stream().anyMatch(CompletableFuture::isDone));
            blocker.rollback();
            return replies.stream().map(CompletableFuture::join).toList();
        }
    }
}
