package io.lintuan.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.chaos.evidence.Books;
import io.lintuan.chaos.evidence.Facts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalTest {
    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");

    @Test
    void waitsForEveryEventOfEveryDeal() {
        assertThat(Arrival.ofEvents(books(0, "SETTLED"), List.of(event(1))))
                .containsExactly("deal deal has 2 events and ClickHouse 1");
        assertThat(Arrival.ofEvents(books(0, "SETTLED"), List.of(event(1), event(2))))
                .isEmpty();
    }

    @Test
    void waitsForTheOutbox() {
        assertThat(Arrival.ofEvents(books(3, "SETTLED"), List.of(event(1), event(2))))
                .containsExactly("3 events are in the outbox");
    }

    @Test
    void waitsForRefunds() {
        assertThat(Arrival.ofRefunds(books(0, "REQUESTED"))).containsExactly("refund key of 100 is REQUESTED");
        assertThat(Arrival.ofRefunds(books(0, "SETTLED"))).isEmpty();
    }

    private static Facts.Event event(long number) {
        return new Facts.Event("deal", "event-" + number, "ORDER_PLACED", number, "order", 100);
    }

    private static Books books(long outbox, String refund) {
        return new Books(
                NOW,
                List.of(new Books.Deal("deal", "community", 2, 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Books.Refund("key", "payment", 100, refund, NOW)),
                List.of(),
                List.of(),
                new Books.Outbox(outbox, NOW));
    }
}
