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

    private RelayBench(PulsarClient client, OutboxFixture database, Relay relay, MeterRegistry registry) {
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
        Relay relay = new Relay(
                IntStream.range(0, RelayScene.PARTITIONS).boxed().collect(Collectors.toSet()),
                rows.apply(OutboxAdapters.rows(database.sql(), settings)),
                producers.apply(new PulsarEventProducers(client, partition -> topic + "-partition-" + partition)),
                locks.apply(OutboxAdapters.locks(database.pool())),
                settings,
                new RelayMeters(registry, Clock.systemUTC()),
                Clock.systemUTC());
        relay.start();
        return new RelayBench(client, database, relay, registry);
    }

    Relay relay() {
        return relay;
    }

    /** Messages that the broker acknowledged to this relay. */
    double sent() {
        return registry.get("lintuan.relay.sent").counter().count();
    }

    /** How often a partition had to be opened again. */
    double retries() {
        return registry.get("lintuan.relay.retries").counter().count();
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
        client.closeAsync();
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
