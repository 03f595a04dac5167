package io.lintuan.chaos.stores;

import io.lintuan.chaos.evidence.Told;
import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.workload.api.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Reader;

/** Reads the topic of deal events from its first message to its last, partition by partition. */
public final class TopicReader {
    private static final int SILENCE_SECONDS_MOST = 10;

    private final String serviceUrl;

    public TopicReader(String serviceUrl) {
        this.serviceUrl = serviceUrl;
    }

    /** Heartbeats too; an unreadable message is an {@link IOException}, because then nothing can be said. */
    public List<Told> read() throws IOException {
        List<Told> told = new ArrayList<>();
        try (PulsarClient client = PulsarClient.builder().serviceUrl(serviceUrl).build()) {
            for (int partition = 0; partition < Topics.DEAL_EVENT_PARTITIONS; partition++) {
                read(client, partition, told);
            }
        }
        return told;
    }

    private static void read(PulsarClient client, int partition, List<Told> told) throws IOException {
        try (Reader<byte[]> reader = client.newReader()
                .topic(Topics.dealEventsPartition(partition))
                .startMessageId(MessageId.earliest)
                .readerName("audit")
                .create()) {
            while (reader.hasMessageAvailable()) {
                Message<byte[]> message = reader.readNext(SILENCE_SECONDS_MOST, TimeUnit.SECONDS);
                if (message == null) {
                    throw new IOException("partition %d says it has more and gives nothing".formatted(partition));
                }
                told.add(new Told(partition, Json.MAPPER.readValue(message.getData(), DealEnvelope.class)));
            }
        }
    }
}
