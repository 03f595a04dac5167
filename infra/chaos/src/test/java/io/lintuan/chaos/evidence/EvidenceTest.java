package io.lintuan.chaos.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderLine;
import io.lintuan.contracts.event.OrderPlaced;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Instant READ_AT = Instant.parse("2026-10-01T12:00:00Z");

    @Test
    void cutsAwayWhatHappenedAfterPostgresWasRead() {
        Evidence evidence = Evidence.at(
                books(), facts("known", 1, 2), List.of(told("known", 1, READ_AT), told("known", 2, READ_AT)));
        assertThat(evidence.told())
                .extracting(told -> told.event().dealSequence())
                .containsExactly(1L);
        assertThat(evidence.facts().events())
                .extracting(Facts.Event::dealSequence)
                .containsExactly(1L);
        assertThat(evidence.laterDeals()).containsExactly("known");
        assertThat(evidence.laterBuckets()).hasSize(1);
    }

    @Test
    void takesADealThatJustAppearedForALaterOne() {
        Evidence evidence = Evidence.at(books(), facts("new", 1), List.of(told("new", 1, READ_AT.minusSeconds(1))));
        assertThat(evidence.told()).isEmpty();
        assertThat(evidence.facts().events()).isEmpty();
    }

    @Test
    void keepsADealThatPostgresShouldHaveKnown() {
        Evidence evidence = Evidence.at(books(), facts("lost", 1), List.of(told("lost", 1, READ_AT.minusSeconds(60))));
        assertThat(evidence.told()).hasSize(1);
        assertThat(evidence.facts().events()).hasSize(1);
    }

    private static Books books() {
        Books.Deal deal = new Books.Deal("known", "community", 1, 0);
        return new Books(
                READ_AT,
                List.of(deal),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Books.Outbox(0, null));
    }

    private static Facts facts(String dealId, long... numbers) {
        List<Facts.Event> events = java.util.Arrays.stream(numbers)
                .mapToObj(number -> new Facts.Event(dealId, dealId + number, "ORDER_PLACED", number, "", 100))
                .toList();
        return new Facts(events, List.of(), List.of(), List.of(), 0);
    }

    private static Told told(String dealId, long number, Instant recordedAt) {
        OrderLine line = new OrderLine("line", "offering", "product", 1, 100, 100);
        OrderPlaced placed = new OrderPlaced("order", "buyer", 100, "CNY", recordedAt, List.of(line));
        return new Told(
                0,
                new DealEnvelope(
                        dealId + number,
                        DealEventType.ORDER_PLACED,
                        1,
                        recordedAt,
                        recordedAt,
                        dealId,
                        number,
                        0,
                        number,
                        "community",
                        "leader",
                        null,
                        null,
                        null,
                        null,
                        null,
                        placed,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
