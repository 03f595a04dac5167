package io.lintuan.time;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.Submission;
import io.lintuan.postgres.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks twice a second for deals whose cut-off has passed, whose unpaid seats fell free, whose teams' time is up, or whose orders still follow
 * their deal, and tells the desk. Two instances that find the same deal do no harm: the desk decides it once.
 */
@Singleton
@Requires(property = "lintuan.timers", notEquals = "false")
final class Timers implements ApplicationEventListener<ServerStartupEvent> {
    private static final System.Logger LOG = System.getLogger(Timers.class.getName());
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int DEALS_MOST = 500;

    /** Above what the desk takes at worst; it ends a look whose answer never comes, or time would stand still. */
    private static final Duration LOOK_MOST = Duration.ofMinutes(2);

    // A stated deal's time is its caller's; only what its own decision left unfinished goes on by itself.
    private static final String CUT_OFF = """
            SELECT id FROM deal WHERE status = 'OPEN' AND time_source = 'SERVER' AND cut_off_at <= $1
            UNION SELECT id FROM deal WHERE unfinished LIMIT $2""";
    private static final String EXPIRED = """
            SELECT DISTINCT o.deal_id AS id FROM orders o JOIN deal d ON d.id = o.deal_id
            WHERE o.status = 'PENDING_PAYMENT' AND o.held_until <= $1 AND d.time_source = 'SERVER'
            UNION SELECT t.deal_id FROM team t JOIN deal d ON d.id = t.deal_id
            WHERE t.status = 'FORMING' AND t.held = 0 AND t.deadline <= $1 AND d.time_source = 'SERVER'
              AND d.status IN ('OPEN', 'CUT_OFF')
            LIMIT $2""";

    private final Sql sql;
    private final OrderDesk desk;
    private final Clock clock;
    private final Counter failures;
    private final Disposable.Swap sweeping = Disposables.swap();

    Timers(Sql sql, OrderDesk desk, Clock clock, MeterRegistry meters) {
        this.sql = sql;
        this.desk = desk;
        this.clock = clock;
        this.failures = meters.counter("lintuan.timers.failures");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        sweeping.update(Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> sweep(), 1)
                .subscribe());
    }

    @PreDestroy
    void stop() {
        sweeping.dispose();
    }

    /** One look; completes when the desk has answered. A failed look is repeated by the next one. */
    Mono<Void> sweep() {
        return Mono.defer(() -> Mono.when(
                        tell(CUT_OFF, new DealCommand.CutOff(null)), tell(EXPIRED, new DealCommand.ExpireSeats())))
                .timeout(LOOK_MOST)
                .onErrorResume(error -> {
                    LOG.log(System.Logger.Level.WARNING, "timers: {0}", error.getMessage());
                    return Mono.empty();
                });
    }

    private Mono<Void> tell(String due, DealCommand command) {
        return sql.rows(due, row -> row.get("id", UUID.class), clock.instant(), DEALS_MOST)
                .flatMap(deal -> Mono.defer(
                                () -> desk.submit(new Submission(deal, command, Optional.empty(), Optional.empty())))
                        .onErrorResume(error -> {
                            failures.increment();
                            LOG.log(System.Logger.Level.DEBUG, "deal " + deal + " waits for the next look", error);
                            return Mono.empty();
                        }))
                .then();
    }
}
