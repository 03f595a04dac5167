package io.lintuan.workload.replay.evidence;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DeadLetter;
import io.lintuan.contracts.live.LiveFrame;
import io.lintuan.workload.api.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;

/**
 * The topics as they are, read beside the programs that use them: the deal events that went into the stream job, the
 * totals that came out of it, and what was given up.
 */
public final class StreamSource implements AutoCloseable {
    private final PulsarClient client;
    private final StreamBooks events;
    private final LiveTotals said;
    private final DeadLetterBooks deadLetters;
    private final List<TopicWatch> watches = new ArrayList<>();

    /** Names of the three topics; others than the product's own in tests. */
    public record Names(String events, String live, String deadLetters) {
        public static final Names OF_THE_PRODUCT = new Names(Topics.DEAL_EVENTS, Topics.GMV_LIVE, Topics.DEAD_LETTERS);
    }

    private StreamSource(PulsarClient client, String communityId) {
        this.client = client;
        this.events = new StreamBooks(communityId);
        this.said = new LiveTotals(communityId);
        this.deadLetters = new DeadLetterBooks(communityId);
    }

    /** Reads from now on; {@code trouble} is told, as a kind and an example, of messages that could not be read. */
    public static StreamSource open(
            String pulsarUrl, Names names, String communityId, BiConsumer<String, String> trouble)
            throws PulsarClientException {
        StreamSource source =
                new StreamSource(PulsarClient.builder().serviceUrl(pulsarUrl).build(), communityId);
        try {
            source.watch(
                    names.events(),
                    bytes -> source.events.add(Json.MAPPER.readValue(bytes, DealEnvelope.class)),
                    trouble);
            source.watch(names.live(), bytes -> source.take(Json.MAPPER.readValue(bytes, LiveFrame.class)), trouble);
            source.watch(
                    names.deadLetters(),
                    bytes -> source.deadLetters.add(Json.MAPPER.readValue(bytes, DeadLetter.class)),
                    trouble);
        } catch (PulsarClientException e) {
            source.client.close();
            throw e;
        }
        return source;
    }

    /** What went into the job. */
    public StreamBooks events() {
        return events;
    }

    /** What the job said last. */
    public LiveTotals said() {
        return said;
    }

    public DeadLetterBooks deadLetters() {
        return deadLetters;
    }

    /** Whether everything that was in the topics a moment ago has been read. */
    public boolean atEnd() {
        return watches.stream().allMatch(TopicWatch::atEnd);
    }

    @Override
    public void close() throws IOException {
        for (TopicWatch watch : watches) {
            watch.close();
        }
        client.close();
    }

    private void watch(String topic, TopicWatch.Taker taker, BiConsumer<String, String> trouble)
            throws PulsarClientException {
        watches.add(TopicWatch.open(client, topic, taker, trouble));
    }

    private void take(LiveFrame frame) {
        switch (frame.type()) {
            case DEAL_TOTALS -> said.deal(frame.dealTotals());
            case MINUTE_TOTALS -> said.minute(frame.minuteTotals());
            case FINAL_UNTIL -> {
                // Says nothing about one run.
            }
        }
    }
}
