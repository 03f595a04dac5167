package io.lintuan.outbox;

import io.lintuan.contracts.Topics;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** The relay of a service that relays; it starts with the service and stops with it. */
@Singleton
@Requires(property = "lintuan.relay.enabled", notEquals = "false")
final class RelayOfThisInstance implements Nudge, ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RelayOfThisInstance.class);
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(5);
    private static final int STOP_SECONDS_MOST = 5;

    private final Relay relay;
    private final RelayMeters meters;
    private final OutboxRows rows;
    private Disposable watch = () -> {};

    RelayOfThisInstance(
            OutboxRows rows,
            EventProducers producers,
            PartitionLocks locks,
            RelaySettings settings,
            RelayMeters meters,
            Clock clock) {
        Set<Integer> all =
                IntStream.range(0, Topics.DEAL_EVENT_PARTITIONS).boxed().collect(Collectors.toSet());
        this.rows = rows;
        this.meters = meters;
        this.relay = new Relay(all, rows, producers, locks, settings, meters, clock);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        relay.start();
        watch = Flux.interval(LOOK_INTERVAL)
                .onBackpressureDrop()
                .concatMap(tick -> rows.backlog().doOnNext(meters::waiting).onErrorComplete(), 1)
                .subscribe();
    }

    @PreDestroy
    void stop() {
        watch.dispose();
        CompletableFuture<Void> stopped = relay.stop().toFuture();
        try {
            stopped.get(STOP_SECONDS_MOST, TimeUnit.SECONDS);
        } catch (Exception late) {
            LOG.warn("the relay did not stop in time; its numbers will tell the next one", late);
        }
    }

    @Override
    public void wake() {
        relay.wake();
    }

    Relay relay() {
        return relay;
    }
}
