package io.lintuan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.local.junit.PulsarSpace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pulsar.client.api.Message;
import org.apache.pulsar.client.api.MessageId;
import org.apache.pulsar.client.api.MessageIdAdv;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.Reader;
import reactor.core.publisher.Mono;

/** Everything that stands in a topic, read from its start by somebody who knows nothing of the relay. */
record TopicAudit(List<List<Message<byte[]>>> partitions) {

    static TopicAudit of(PulsarSpace pulsar, String topic) throws Exception {
        List<List<Message<byte[]>>> partitions = new ArrayList<>();
        PulsarClient client =
                PulsarClient.builder().serviceUrl(pulsar.serviceUrl()).build();
        try {
            for (int partition = 0; partition < RelayScene.PARTITIONS; partition++) {
                List<Message<byte[]>> messages = new ArrayList<>();
                try (Reader<byte[]> reader = client.newReader()
                        .topic(topic + "-partition-" + partition)
                        .startMessageId(MessageId.earliest)
                        .create()) {
                    while (reader.hasMessageAvailable()) {
                        messages.add(reader.readNext(10, TimeUnit.SECONDS));
                    }
                }
                partitions.add(messages);
            }
        } finally {
            // Its threads take seconds to come to rest, and nobody needs to see that.
            Mono.fromFuture(client::closeAsync).onErrorComplete().subscribe();
        }
        return new TopicAudit(partitions);
    }

    /**
     * What was committed arrived once, each deal in one partition and by (version, ordinal), under numbers that only rise.
     *
     * @param committed {@code deal version ordinal}
     */
    void findsOnceAndInOrder(Set<String> committed) {
        List<String> arrived = partitions.stream()
                .flatMap(partition -> events(partition).stream())
                .toList();
        assertThat(arrived).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
        partitions.forEach(TopicAudit::findsNumbersRising);
        // The flat list keeps partitions apart, so a deal in two of them would be out of order or twice in this map.
        Map<String, List<Integer>> homes = arrived.stream()
                .map(TopicAudit::deal)
                .distinct()
                .collect(Collectors.toMap(deal -> deal, this::partitionsOf));
        assertThat(homes.values()).as("one partition for each deal").allMatch(home -> home.size() == 1);
        arrived.stream().collect(Collectors.groupingBy(TopicAudit::deal)).forEach((deal, events) -> assertThat(events)
                .extracting(TopicAudit::position)
                .as("events of deal %s", deal)
                .isSorted());
    }

    /** Messages that came in a batch with others. */
    long batched() {
        return partitions.stream()
                .flatMap(Collection::stream)
                .map(message -> (MessageIdAdv) message.getMessageId())
                .filter(id -> id.getBatchSize() > 1)
                .count();
    }

    /** Payloads of the deals' events of one partition, in their order. */
    static List<String> events(List<Message<byte[]>> partition) {
        return partition.stream()
                .filter(Message::hasKey)
                .map(message -> new String(message.getData(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void findsNumbersRising(List<Message<byte[]>> partition) {
        List<Long> numbers = partition.stream().map(Message::getSequenceId).toList();
        assertThat(numbers).doesNotHaveDuplicates().isSorted();
    }

    private List<Integer> partitionsOf(String deal) {
        List<Integer> homes = new ArrayList<>();
        for (int partition = 0; partition < partitions.size(); partition++) {
            if (events(partitions.get(partition)).stream()
                    .anyMatch(event -> deal(event).equals(deal))) {
                homes.add(partition);
            }
        }
        return homes;
    }

    private static String deal(String event) {
        return event.substring(0, event.indexOf(' '));
    }

    private static long position(String event) {
        String[] parts = event.split(" ", -1);
        return Long.parseLong(parts[1]) * 1_000 + Long.parseLong(parts[2]);
    }
}
