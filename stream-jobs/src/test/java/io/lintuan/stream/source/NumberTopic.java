package io.lintuan.stream.source;

import io.lintuan.local.junit.PulsarSpace;
import io.lintuan.stream.BatchedTopic;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.apache.pulsar.client.api.PulsarClientException;

/** A partitioned topic of numbers: number n goes to partition n modulo partitions. */
final class NumberTopic implements AutoCloseable {
    private final BatchedTopic topic;

    private NumberTopic(BatchedTopic topic) {
        this.topic = topic;
    }

    static NumberTopic create(PulsarSpace broker, String localName, int partitions) throws PulsarClientException {
        return new NumberTopic(BatchedTopic.create(broker, localName, partitions));
    }

    String name() {
        return topic.name();
    }

    PulsarSource<Long> source() {
        return PulsarSource.of(topic.serviceUrl(), name(), topic.partitions(), new NumberDecoder(name()));
    }

    /** Returns when the broker has them all; the last batch of each partition is cut here. */
    void send(LongStream numbers) {
        numbers.forEach(number -> topic.add(
                (int) (number % topic.partitions()), Long.toString(number).getBytes(StandardCharsets.UTF_8)));
        topic.flush();
    }

    @Override
    public void close() throws PulsarClientException {
        topic.close();
    }
}
