package io.lintuan.outbox;

import io.lintuan.local.PostgresEndpoint;
import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.outbox.postgres.OutboxAdapters;
import io.lintuan.outbox.pulsar.PulsarEventProducers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pulsar.client.api.PulsarClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A relay on real engines, which can be wrapped to misbehave and killed without a farewell. */
final class RelayBench implements AutoCloseable {
    private final PulsarClient client;
    private final OutboxFixture database;
    private final Relay relay;
    private final MeterRegistry registry;
    private final RelayMeters meters;
    private final OutboxRows rows;

    private RelayBench(
            PulsarClient client,
            OutboxFixture database,
            Relay relay,
            MeterRegistry registry,
            RelayMeters meters,
            OutboxRows rows) {
        this.meters = meters;
        this.rows = rows;
        this.client = client;
        this.database = database;
        this.relay = relay;
        this.registry = registry;
    }

    static RelayBench start(
            PostgresEndpoint postgres,
            PulsarSpace pulsar,
            String topic,
            int rowsPerClaim,
            UnaryOperator<OutboxRows> rows,
            UnaryOperator<EventProducers> producers,
            UnaryOperator<PartitionLocks> locks)
            throws Exception {
        PulsarClient client = PulsarClient.builder()
                .serviceUrl(pulsar.serviceUrl())
                .startingBackoffInterval(100, TimeUnit.MILLISECONDS)
                .maxBackoffInterval(5, TimeUnit.SECONDS)
                .build();
        OutboxFixture database = OutboxFixture.connect(postgres);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        RelaySettings settings = OutboxFixture.settings(rowsPerClaim);
        RelayMeters meters = new RelayMeters(registry, Clock.systemUTC());
        OutboxRows real = OutboxAdapters.rows(database.sql(), settings);
        Relay relay = new Relay(
                IntStream.range(0, RelayScene.PARTITIONS).boxed().collect(Collectors.toSet()),
                rows.apply(real),
                producers.apply(new PulsarEventProducers(client, partition -> topic + "-partition-" + partition)),
                locks.apply(OutboxAdapters.locks(database.pool())),
                settings,
                meters,
                Clock.systemUTC());
        relay.start();
        return new RelayBench(client, database, relay, registry, meters, real);
    }

    Relay relay() {
        return relay;
    }

    /** Messages that the broker acknowledged to this relay. */
    double sent() {
        return registry.get("lintuan.relay.sent").counter().count();
    }

    /** As an operator sees it: since when the oldest transaction is open that wrote something. */
    double transactionAgeSeconds() {
        return gauge("lintuan.relay.transaction.age.seconds");
    }

    /** As an operator sees it: how old the oldest row is that waits. */
    double backlogAgeSeconds() {
        return gauge("lintuan.relay.backlog.age.seconds");
    }

    private double gauge(String name) {
        meters.waiting(rows.backlog().block());
        return registry.get(name).gauge().value();
    }

    /** Connections break in the middle of whatever was going on. */
    void kill() {
        breakConnections();
        database.close();
        relay.stop().onErrorComplete().subscribe();
    }

    @Override
    public void close() {
        relay.stop().block();
        Mono.fromFuture(client::closeAsync).onErrorComplete().subscribe();
        database.close();
    }

    /** The sockets close at once; nobody waits for the seconds in which the client's threads come to rest. */
    private void breakConnections() {
        Mono.fromCallable(() -> {
                    client.shutdown();
                    return true;
                })
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorComplete()
                .subscribe();
    }
}
