package io.lintuan.stream.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Reader;
import org.apache.pulsar.client.api.Schema;

/** Looks up a topic's partitions, once, when a job starts without a checkpoint. */
final class PulsarPartitions {
    private PulsarPartitions() {}

    /** One split per partition, with its start and stop resolved to message ids; in bounded mode, empty ones are left out. */
    static List<PulsarSplit> discover(PulsarConnection connection, StartAt startAt, boolean bounded)
            throws IOException, ExecutionException, InterruptedException {
        try (PulsarClient client = connection.open()) {
            List<String> names =
                    client.getPartitionsForTopic(connection.topic(), false).get();
            if (names.size() != connection.partitionsExpected()) {
                throw new PulsarClientException.TopicDoesNotExistException(
                        connection.topic() + " has " + names.size() + " partitions, this job expects "
                                + connection.partitionsExpected() + ": was the topic provisioned?");
            }
            List<PulsarSplit> splits = new ArrayList<>(names.size());
            for (String name : names) {
                MessageId last = bounded || startAt == StartAt.LATEST ? lastOf(client, name) : null;
                if (bounded && last == null) {
                    continue;
                }
                splits.add(new PulsarSplit(name, startAt == StartAt.LATEST ? last : null, bounded ? last : null));
            }
            return splits;
        }
    }

    /** The last message there is, or null. */
    private static MessageId lastOf(PulsarClient client, String partition) throws IOException {
        try (Reader<byte[]> reader = client.newReader(Schema.BYTES)
                .topic(partition)
                .startMessageId(MessageId.earliest)
                .receiverQueueSize(1)
                .create()) {
            MessageId last = reader.getLastMessageIds().get(0);
            return Place.isMessage(last) && reader.hasMessageAvailable() ? last : null;
        }
    }
}
