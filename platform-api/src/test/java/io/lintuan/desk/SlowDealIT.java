package io.lintuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/** Somebody else's transaction holds the row of one deal: who waits for it, and how long. */
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowDealIT {
    private static final int LANES = 2;

    /** The statement time-out, and something for a busy machine. */
    private static final Duration BEHIND_MOST = Duration.ofSeconds(8);

    private DeskPlace place;
    private OrderDesk desk;

    @BeforeAll
    void start(PostgresEndpoint database) {
        place = new DeskPlace(database);
        desk = place.aDesk(new DeskSettings(LANES, 4_096, 100_000), Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        place.close();
    }

    @Test
    void stallsNoDealOfAnotherLaneAndThoseOfItsOwnForOneTimeOut() throws SQLException {
        NewDeal slow = openedIn(0);
        NewDeal neighbor = openedIn(0);
        NewDeal elsewhere = openedIn(1);
        try (Connection blocker = place.jdbc();
                Statement lock = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            lock.execute("SELECT * FROM deal WHERE id = '" + slow.dealId() + "' FOR UPDATE");
            CompletableFuture<Answer> stuck = join(slow);
            awaitWaitingForTheRow();

            long started = System.nanoTime();
            CompletableFuture<Answer> behind = join(neighbor);
            for (int i = 0; i < 5; i++) {
                assertThat(join(elsewhere).join().accepted()).isTrue();
            }
            assertThat(stuck).as("the others did not wait for it").isNotDone();
            assertThat(behind).as("one batch of a lane commits after the other").isNotDone();

            assertThat(behind.join().accepted()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BEHIND_MOST);
            assertThatThrownBy(stuck::join).hasCauseInstanceOf(DeskUnavailable.class);
        }
        assertThat(join(slow).join().accepted()).isTrue();
    }

    @Test
    void takesADealDownThatIsInOneBatchWithItUntilThatAsksAgain() throws SQLException {
        NewDeal slow = openedIn(0);
        NewDeal neighbor = openedIn(0);
        Submission join = Ask.join(neighbor, UUID.randomUUID(), place.aNeighbor(), 1);
        try (Connection blocker = place.jdbc();
                Statement lock = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            lock.execute("SELECT * FROM deal WHERE id = '" + slow.dealId() + "' FOR UPDATE");
            CompletableFuture<Answer> stuck = join(slow);
            awaitWaitingForTheRow();
            long started = System.nanoTime();
            CompletableFuture<Answer> stuckAgain = join(slow);
            CompletableFuture<Answer> together = desk.submit(join).toFuture();

            assertThatThrownBy(together::join).hasCauseInstanceOf(DeskUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(BEHIND_MOST.multipliedBy(2));
            assertThat(stuck).isCompletedExceptionally();
            assertThat(stuckAgain).isCompletedExceptionally();
            assertThat(place.number("SELECT count(*) FROM orders WHERE deal_id = '" + neighbor.dealId() + "'"))
                    .isZero();
            assertThat(desk.submit(join).block().accepted()).isTrue();
        }
    }

    private void awaitWaitingForTheRow() {
        await().until(() -> place.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND datname = current_database()")
                == 1);
    }

    private CompletableFuture<Answer> join(NewDeal deal) {
        return desk.submit(Ask.join(deal, UUID.randomUUID(), place.aNeighbor(), 1))
                .toFuture();
    }

    private NewDeal openedIn(int lane) {
        NewDeal deal = Ask.aDeal(place, 1_000, 1);
        while (Math.floorMod(deal.dealId().hashCode(), LANES) != lane) {
            deal = Ask.aDeal(place, 1_000, 1);
        }
        NewDeal found = deal;
        desk.open(Mono.just(found), Ask.key()).block();
        return found;
    }
}
