package io.lintuan.insight.pulsar;

import io.lintuan.insight.LiveIntake;
import io.lintuan.insight.LivePosition.MessagePlace;
import io.lintuan.insight.LivePosition.Topic;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageIdAdv;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One reader per live topic. A broker that is away is tried again for ever; a reader that exists reconnects by itself. */
@Singleton
class LiveReaders implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReaders.class);

    /** So much of the recent past is read at start, so that the memory of a new instance is not empty. */
    private static final int ROLLBACK_MINUTES = 10;

    private final PulsarClient client;
    private final LiveIntake intake;
    private final Map<Topic, String> topics;
    private final Map<Topic, Reader<byte[]>> readers = new ConcurrentHashMap<>();
    private Disposable opening = () -> {};

    LiveReaders(PulsarClient client, LiveIntake intake, LiveSettings settings) {
        this.client = client;
        this.intake = intake;
        this.topics = Map.of(Topic.GMV, settings.gmvTopic(), Topic.SIGNALS, settings.signalsTopic());
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        opening = Flux.fromIterable(topics.keySet()).flatMap(this::open).subscribe();
    }

    /** Both topics are being read now. */
    boolean areConnected() {
        return readers.size() == topics.size() && readers.values().stream().allMatch(Reader::isConnected);
    }

    private Mono<Reader<byte[]>> open(Topic topic) {
        return Mono.fromFuture(() -> client.newReader()
                        .topic(topics.get(topic))
                        .startMessageFromRollbackDuration(ROLLBACK_MINUTES, TimeUnit.MINUTES)
                        .readerListener((reader, message) -> take(topic, message))
                        .createAsync())
                .doOnNext(reader -> readers.put(topic, reader))
                .doOnError(error -> LOG.info("{} cannot be read yet: {}", topics.get(topic), error.getMessage()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(5)));
    }

    private void take(Topic topic, Message<byte[]> message) {
        MessageIdAdv id = (MessageIdAdv) message.getMessageId();
        intake.take(topic, new MessagePlace(id.getLedgerId(), id.getEntryId(), id.getBatchIndex()), message.getData());
    }

    @PreDestroy
    void stop() {
        opening.dispose();
        for (Reader<byte[]> reader : readers.values()) {
            var unused = reader.closeAsync();
        }
    }
}
