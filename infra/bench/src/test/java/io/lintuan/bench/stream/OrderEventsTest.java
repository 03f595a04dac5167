package io.lintuan.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.Topics;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderLine;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderEventsTest {
    private static final int MANY = 20_000;
    private static final long SHARE = MANY / Topics.DEAL_EVENT_PARTITIONS;

    private final OrderEvents events = new OrderEvents();

    private Stream<DealEnvelope> many() {
        return LongStream.range(0, MANY).mapToObj(events::event);
    }

    @Test
    void aNumberIsAlwaysTheSameOrder() {
        assertThat(new OrderEvents().event(7)).isEqualTo(events.event(7));
    }

    @Test
    void everyOrderHasIdsOfItsOwn() {
        List<String> ids = many().flatMap(
                        event -> Stream.of(event.eventId(), event.orderPlaced().orderId()))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .allSatisfy(id -> assertThat(UUID.fromString(id).version()).isEqualTo(7));
    }

    @Test
    void everyLineIsARowOfItsOwn() {
        DealEnvelope event = events.event(3);

        assertThat(event.type()).isEqualTo(DealEventType.ORDER_PLACED);
        assertThat(event.orderPlaced().lines()).hasSize(events.linesEach());
        assertThat(event.orderPlaced().lines()).extracting(OrderLine::lineId).doesNotHaveDuplicates();
    }

    @Test
    void amountsAreTheGoldenSamples() {
        DealEnvelope event = events.event(3);

        assertThat(event.orderPlaced().lines().stream()
                        .mapToLong(OrderLine::amountMinor)
                        .sum())
                .isEqualTo(event.orderPlaced().amountMinor())
                .isPositive();
    }

    @Test
    void noPartitionHasMuchMoreThanItsShare() {
        long[] byPartition = new long[Topics.DEAL_EVENT_PARTITIONS];
        many().forEach(event -> byPartition[Topics.partitionOf(event.key())]++);

        assertThat(Arrays.stream(byPartition).min().orElseThrow()).isGreaterThan(SHARE / 2);
        assertThat(Arrays.stream(byPartition).max().orElseThrow()).isLessThan(SHARE * 2);
    }
}
