package io.lintuan.green;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.contracts.live.GreenPoints;
import io.lintuan.ledger.Accounts;
import io.lintuan.ledger.Cause;
import io.lintuan.ledger.Ledger;
import io.lintuan.ledger.Posting;
import io.lintuan.pulsar.Poison;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class BookGreenPointsTest {
    private static final UUID ORDER = new UUID(4, 1);
    private static final UUID PERSON = new UUID(2, 1);
    private static final Instant AT = Instant.parse("2026-11-21T16:20:30Z");

    private final FakeLedger ledger = new FakeLedger();
    private final OnePersonsOrder orders = new OnePersonsOrder();
    private final BookGreenPoints book = new BookGreenPoints(orders, ledger);

    @Test
    void givesPointsUnderTheNameOfOrderAndVersion() {
        booked(points(18, 2));

        assertThat(ledger.posted).singleElement().satisfies(posting -> {
            assertThat(posting.cause()).isEqualTo(Cause.GREEN_POINTS);
            assertThat(posting.causeId()).isEqualTo(ORDER + ":2");
            assertThat(posting.destination()).isEqualTo(Accounts.points(PERSON));
            assertThat(posting.amountMinor()).isEqualTo(18);
        });
    }

    @Test
    void takesBackWhatAVersionNoLongerGives() {
        booked(points(18, 2));
        booked(points(0, 3));

        assertThat(ledger.posted.get(1)).satisfies(posting -> {
            assertThat(posting.cause()).isEqualTo(Cause.GREEN_POINTS_REVERSED);
            assertThat(posting.source()).isEqualTo(Accounts.points(PERSON));
            assertThat(posting.amountMinor()).isEqualTo(18);
        });
    }

    @Test
    void postsNothingForAVersionThatChangesNothingOrIsOld() {
        booked(points(18, 2));
        booked(points(18, 3));
        booked(points(5, 1));

        assertThat(ledger.posted).hasSize(1);
    }

    @Test
    void finishesABookingThatWasCutShort() {
        ledger.away = true;
        StepVerifier.create(book.book(points(18, 2))).verifyError(IllegalStateException.class);
        ledger.away = false;

        booked(points(18, 2));

        assertThat(ledger.posted).hasSize(1);
    }

    @Test
    void givesUpWhatNoStoreTakes() {
        assertPoison("field-missing", new GreenPoints(null, "d", "c", "b", 1, 1, "f", 1, "s", AT, 1));
        assertPoison("field-missing", new GreenPoints(ORDER.toString(), "d", "c", "b", 1, 1, null, 1, "s", AT, 1));
        assertPoison("field-missing", new GreenPoints(ORDER.toString(), "d", "c", "b", 1, 1, "f", 1, null, AT, 1));
        assertPoison("field-missing", new GreenPoints(ORDER.toString(), "d", "c", "b", 1, 1, "f", 1, "s", null, 1));
        assertPoison("field-invalid", new GreenPoints(ORDER.toString(), "d", "c", "b", -1, 1, "f", 1, "s", AT, 1));
        assertPoison("field-invalid", points(-1, 1));
        assertPoison("field-invalid", points(1, 0));
        assertThat(ledger.posted).isEmpty();
    }

    private void booked(GreenPoints points) {
        StepVerifier.create(book.book(points)).verifyComplete();
    }

    private void assertPoison(String reason, GreenPoints points) {
        StepVerifier.create(Mono.defer(() -> book.book(points))).verifyErrorSatisfies(failure -> assertThat(failure)
                .isInstanceOfSatisfying(
                        Poison.class, poison -> assertThat(poison.reason()).isEqualTo(reason)));
    }

    private static GreenPoints points(long points, long version) {
        return new GreenPoints(
                ORDER.toString(), "d", "c", "b", 10 * Math.abs(points), points, "pickup", 1, "study", AT, version);
    }

    /** Takes newer versions, and tells the newest again. */
    private static final class OnePersonsOrder implements GreenPointsOfOrders {
        private Change newest = new Change(ORDER, new UUID(9, 9), PERSON, 0, 0, 0);

        @Override
        public Mono<Change> take(GreenPoints points) {
            if (points.version() > newest.version()) {
                newest = new Change(ORDER, newest.dealId(), PERSON, points.version(), newest.points(), points.points());
            }
            return Mono.just(newest).filter(change -> change.version() == points.version());
        }

        @Override
        public Mono<Shown> ofOrder(UUID orderId) {
            return Mono.empty();
        }
    }

    /** Skips causes that it has, and can be away. */
    private static final class FakeLedger implements Ledger {
        private final List<Posting> posted = new ArrayList<>();
        private boolean away;

        @Override
        public Mono<Long> post(List<Posting> postings) {
            if (away) {
                return Mono.error(new IllegalStateException("away"));
            }
            List<Posting> fresh = postings.stream()
                    .filter(posting -> posted.stream().noneMatch(old -> old.id().equals(posting.id())))
                    .toList();
            posted.addAll(fresh);
            return Mono.just((long) fresh.size());
        }

        @Override
        public Mono<Long> balance(String account, String asset) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }
}
