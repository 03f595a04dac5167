package io.lintuan.green.pulsar;

import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.green.BookGreenPoints;
import io.lintuan.pulsar.ConsumedTopics;
import io.lintuan.pulsar.Consumers;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Books what the stream says about green points while the server runs. */
@Singleton
@Requires(bean = Consumers.class)
@SerdeImport(GreenPoints.class)
final class GreenPointsReader implements ApplicationEventListener<ServerStartupEvent> {
    private final Consumers consumers;
    private final ConsumedTopics topics;
    private final BookGreenPoints book;
    private final Disposable.Swap reading = Disposables.swap();

    GreenPointsReader(Consumers consumers, ConsumedTopics topics, BookGreenPoints book) {
        this.consumers = consumers;
        this.topics = topics;
        this.book = book;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        reading.update(consumers.consume(
                topics.greenPoints(),
                "platform-api-green",
                GreenPoints.class,
                points -> Mono.defer(() -> book.book(points))));
    }

    @PreDestroy
    void stop() {
        reading.dispose();
    }
}
