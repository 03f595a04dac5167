package io.lintuan.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private final RefundPolicy policy = new RefundPolicy(new Random(7));

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "11, 300"})
    void waitsTwiceAsLongEachTimeAndNeverMoreThanFiveMinutes(int attempts, long fullSeconds) {
        for (int i = 0; i < 100; i++) {
            Duration wait = Duration.between(NOW, failed(attempts, away()).nextAt());
            assertThat(wait).isBetween(Duration.ofMillis(fullSeconds * 500), Duration.ofSeconds(fullSeconds));
        }
    }

    @Test
    void neverGivesUpOnAProviderThatIsAway() {
        assertThat(failed(10_000, away()).stuck()).isFalse();
    }

    @Test
    void givesARefundThatIsRejectedToAPersonAtOnce() {
        assertThat(failed(1, new RefundRejected("404 no such payment")).stuck()).isTrue();
    }

    @Test
    void asksAgainForARefundThatWasTakenAndNeverSettled() {
        Refunds.Attempt taken = policy.taken(due(30), NOW);

        assertThat(taken.stuck()).isFalse();
        assertThat(taken.error()).isEmpty();
        assertThat(taken.nextAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void keepsOfTheReasonWhatAStoreTakes() {
        assertThat(failed(1, new PaymentUnavailable("a\u0000b\n" + "x".repeat(500)))
                        .error())
                .hasSize(200)
                .startsWith("a b x");
        assertThat(failed(1, new IllegalStateException()).error()).isNotEmpty();
    }

    private Refunds.Attempt failed(int attempts, Throwable failure) {
        return policy.failed(due(attempts), failure, NOW);
    }

    private static PaymentUnavailable away() {
        return new PaymentUnavailable("503");
    }

    private static DueRefund due(int attempts) {
        return new DueRefund("cancelled:1", new UUID(5, 1), 3990, "CNY", attempts, Optional.empty());
    }
}
