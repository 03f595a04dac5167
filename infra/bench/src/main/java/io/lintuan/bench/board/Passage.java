package io.lintuan.bench.board;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.live.DealTotals;
import io.lintuan.contracts.live.LiveFrame;
import io.lintuan.contracts.live.LiveFrameType;
import io.lintuan.workload.api.Json;
import io.lintuan.workload.replay.board.BoardFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;

/** When events passed the two topics between desk and board: where the time goes. A message says when it was sent. */
final class Passage implements AutoCloseable {
    private final PulsarClient client;
    private final Map<String, List<BoardFrame>> relayed = new ConcurrentHashMap<>();
    private final Map<String, List<BoardFrame>> told = new ConcurrentHashMap<>();

    private interface Taker {
        void take(Message<byte[]> message) throws IOException;
    }

    /** Sees what passes from now on. */
    Passage(String pulsarUrl) throws PulsarClientException {
        client = PulsarClient.builder().serviceUrl(pulsarUrl).build();
        read(Topics.DEAL_EVENTS, message -> {
            DealEnvelope event = Json.MAPPER.readValue(message.getData(), DealEnvelope.class);
            add(relayed, event.key(), event.dealSequence(), message);
        });
        read(Topics.GMV_LIVE, message -> {
            LiveFrame frame = Json.MAPPER.readValue(message.getData(), LiveFrame.class);
            if (frame.type() == LiveFrameType.DEAL_TOTALS) {
                DealTotals deal = frame.dealTotals();
                add(told, deal.dealId(), deal.throughSequence(), message);
            }
        });
    }

    /** By deal: when the relay sent each event. */
    Map<String, List<BoardFrame>> relayed() {
        return copy(relayed);
    }

    /** By deal: when the job said totals with an event folded in. */
    Map<String, List<BoardFrame>> told() {
        return copy(told);
    }

    @Override
    public void close() throws PulsarClientException {
        client.close();
    }

    private void read(String topic, Taker taker) throws PulsarClientException {
        client.newReader()
                .topic(topic)
                .startMessageId(MessageId.latest)
                .readerListener((reader, message) -> {
                    try {
                        taker.take(message);
                    } catch (IOException e) {
                        throw new UncheckedIOException("a message of " + topic + " could not be read", e);
                    }
                })
                .create();
    }

    private static void add(Map<String, List<BoardFrame>> frames, String deal, long sequence, Message<byte[]> message) {
        List<BoardFrame> of = frames.computeIfAbsent(deal, any -> new ArrayList<>());
        synchronized (of) {
            of.add(new BoardFrame(sequence, Instant.ofEpochMilli(message.getPublishTime())));
        }
    }

    private static Map<String, List<BoardFrame>> copy(Map<String, List<BoardFrame>> frames) {
        Map<String, List<BoardFrame>> copy = new HashMap<>();
        frames.forEach((deal, of) -> {
            synchronized (of) {
                copy.put(deal, List.copyOf(of));
            }
        });
        return copy;
    }
}
