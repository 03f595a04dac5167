package io.lintuan.stream.sink;

import java.io.IOException;
import java.io.Serializable;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Sends JSON to one topic, at least once: a checkpoint completes only when the broker has everything before it. */
public final class PulsarSink<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;

    private final String serviceUrl;
    private final String topic;
    private final KeyOf<T> keyOf;

    private PulsarSink(String serviceUrl, String topic, KeyOf<T> keyOf) {
        this.serviceUrl = serviceUrl;
        this.topic = topic;
        this.keyOf = keyOf;
    }

    /**
     * A sink to one topic.
     *
     * @param keyOf key of the record's message: what replaces it has the same one
     */
    public static <T> PulsarSink<T> of(String serviceUrl, String topic, KeyOf<T> keyOf) {
        return new PulsarSink<>(serviceUrl, topic, keyOf);
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        return new PulsarSinkWriter<>(serviceUrl, topic, context.getTaskInfo().getIndexOfThisSubtask(), keyOf);
    }

    /** The message key of a record. */
    public interface KeyOf<T> extends Function<T, String>, Serializable {}
}
