package io.lintuan.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class CarryOutRefundsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RefundWatch watch = new RefundWatch(CLOCK, meters);
    private final FakeRefunds refunds = new FakeRefunds();

    @Test
    void notesEveryOutcomeThoughOneFails() {
        refunds.due = List.of(due("a", 1), due("rejected", 1), due("b", 1));

        run();

        assertThat(refunds.noted).extracting(Refunds.Attempt::key).containsExactlyInAnyOrder("a", "rejected", "b");
        assertThat(refunds.noted)
                .filteredOn(Refunds.Attempt::stuck)
                .extracting(Refunds.Attempt::key)
                .containsExactly("rejected");
        assertThat(meters.counter("lintuan.refunds.taken").count()).isEqualTo(2);
        assertThat(meters.counter("lintuan.refunds.failed").count()).isEqualTo(1);
    }

    @Test
    void carriesOutTheOthersThoughOneBreaksTheClient() {
        refunds.due = List.of(due("broken", 1), due("a", 1), due("b", 1));

        run();

        assertThat(refunds.noted).extracting(Refunds.Attempt::key).containsExactlyInAnyOrder("a", "broken", "b");
        assertThat(refunds.noted)
                .filteredOn(attempt -> attempt.error().isEmpty())
                .extracting(Refunds.Attempt::key)
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void callsAPersonWhenOneIsStuckOrWaitsForLong() {
        run();
        assertThat(alert()).isZero();
        refunds.unsettled = new Refunds.Unsettled(0, Optional.of(NOW.minus(RefundWatch.LONG)));
        run();
        assertThat(alert()).isEqualTo(1);
        refunds.unsettled = new Refunds.Unsettled(0, Optional.of(NOW.minusSeconds(60)));
        run();
        assertThat(alert()).isZero();
        refunds.unsettled = new Refunds.Unsettled(1, Optional.empty());
        run();
        assertThat(alert()).isEqualTo(1);
    }

    @Test
    void showsHowManyAreStuckAndHowLongTheOldestWaits() {
        refunds.unsettled = new Refunds.Unsettled(3, Optional.of(NOW.minusSeconds(90)));

        run();

        assertThat(meters.get("lintuan.refunds.stuck").gauge().value()).isEqualTo(3);
        assertThat(meters.get("lintuan.refunds.waiting.age.seconds").gauge().value())
                .isEqualTo(90);
    }

    private double alert() {
        return meters.get("lintuan.refunds.alert").gauge().value();
    }

    private void run() {
        new CarryOutRefunds(refunds, new RejectingProvider(), CLOCK, meters, watch)
                .run()
                .block();
    }

    private static DueRefund due(String key, int attempts) {
        return new DueRefund(key, new UUID(5, 1), 3990, "CNY", attempts, Optional.empty());
    }

    /** Rejects the refund that is called so, and breaks over another one. */
    private static final class RejectingProvider implements PaymentProvider {
        @Override
        public Mono<URI> pay(Checkout checkout) {
            throw new UnsupportedOperationException("nobody pays");
        }

        @Override
        public Mono<Void> split(PaymentSplit split) {
            throw new UnsupportedOperationException("nobody splits");
        }

        @Override
        public Mono<Void> splitReturn(SplitReturn back) {
            throw new UnsupportedOperationException("nobody splits");
        }

        @Override
        public Mono<Void> finish(UUID paymentId, Optional<Instant> statedAt) {
            throw new UnsupportedOperationException("nobody splits");
        }

        @Override
        public Mono<Void> refund(DueRefund refund) {
            if (refund.key().equals("broken")) {
                throw new IllegalStateException("broken");
            }
            return refund.key().equals("rejected") ? Mono.error(new RefundRejected("404")) : Mono.empty();
        }
    }

    private static final class FakeRefunds implements Refunds {
        private final List<Attempt> noted = new ArrayList<>();
        private List<DueRefund> due = List.of();
        private Unsettled unsettled = new Unsettled(0, Optional.empty());

        @Override
        public Mono<List<DueRefund>> claim(int most, Instant now, Duration lease) {
            return Mono.fromSupplier(() -> {
                List<DueRefund> claimed = due;
                due = List.of();
                return claimed;
            });
        }

        @Override
        public Mono<Void> note(List<Attempt> attempts) {
            noted.addAll(attempts);
            return Mono.empty();
        }

        @Override
        public Mono<UUID> orderOf(String key) {
            return Mono.empty();
        }

        @Override
        public Mono<Unsettled> unsettled() {
            return Mono.just(unsettled);
        }

        @Override
        public Flux<Waiting> waiting(Instant since, int most) {
            return Flux.empty();
        }

        @Override
        public Mono<Long> free(Instant now) {
            return Mono.just(0L);
        }
    }
}
