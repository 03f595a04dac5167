package io.lintuan.risk.pulsar;

import io.lintuan.contracts.live.FraudSignal;
import io.lintuan.pulsar.ConsumedTopics;
import io.lintuan.pulsar.Consumers;
import io.lintuan.risk.HoldOnSignal;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Acts on every fraud signal while the server runs. */
@Singleton
@Requires(bean = Consumers.class)
@SerdeImport(FraudSignal.class)
final class FraudSignals implements ApplicationEventListener<ServerStartupEvent> {
    private final Consumers consumers;
    private final ConsumedTopics topics;
    private final HoldOnSignal hold;
    private final Disposable.Swap reading = Disposables.swap();

    FraudSignals(Consumers consumers, ConsumedTopics topics, HoldOnSignal hold) {
        this.consumers = consumers;
        this.topics = topics;
        this.hold = hold;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        reading.update(consumers.consume(
                topics.fraudSignals(),
                "platform-api-risk",
                FraudSignal.class,
                signal -> Mono.defer(() -> hold.hold(signal))));
    }

    @PreDestroy
    void stop() {
        reading.dispose();
    }
}
