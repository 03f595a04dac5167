package io.lintuan.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintuan.deal.model.RefusalCode;
import io.lintuan.reservation.FakeReservations;
import io.lintuan.reservation.Need;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PickupDaysTest {
    private static final UUID DEAL = new UUID(1, 1);
    private static final Optional<UUID> OWN = Optional.empty();
    private static final UUID POINT = new UUID(2, 1);
    private static final UUID OTHER_POINT = new UUID(2, 2);

    private final FakeReservations limits = new FakeReservations();
    private final OnePoint points = new OnePoint();
    private final PickupDays days = new PickupDays(limits, points);

    @Test
    void costsADealOfAnUnlimitedPointNothing() {
        days.refresh().block();
        int before = limits.statements;
        for (int join = 0; join < 100; join++) {
            assertThat(days.of(DEAL, OWN).block()).isEmpty();
        }
        assertThat(limits.statements).isEqualTo(before);
        assertThat(points.asked).isZero();
    }

    @Test
    void asksOnceForADealWhenSomeOtherPointIsLimited() {
        days.limit(OTHER_POINT, 5).block();
        int before = limits.statements;
        for (int join = 0; join < 100; join++) {
            assertThat(days.of(DEAL, OWN).block()).isEmpty();
        }
        assertThat(limits.statements).isEqualTo(before);
        assertThat(points.asked).isEqualTo(1);
    }

    @Test
    void needsAPlaceOfThePointsDay() {
        days.limit(POINT, 5).block();
        List<Need> needs = days.of(DEAL, OWN).block();
        assertThat(needs).singleElement().satisfies(need -> {
            assertThat(need.subject()).isEqualTo("point:" + POINT + ":2026-11-28");
            assertThat(need.rule()).contains("point:" + POINT);
            assertThat(need.whenFull()).isEqualTo(RefusalCode.PICKUP_DAY_FULL);
        });
    }

    @Test
    void needsAPlaceOfThePointThatWasChosen() {
        days.limit(OTHER_POINT, 5).block();
        assertThat(days.of(DEAL, OWN).block()).isEmpty();
        assertThat(days.of(DEAL, Optional.of(OTHER_POINT)).block())
                .singleElement()
                .satisfies(need -> assertThat(need.rule()).contains("point:" + OTHER_POINT));
        assertThat(days.of(DEAL, OWN).block()).isEmpty();
    }

    /** A service that has just started must not take for unlimited what it has not read. */
    @Test
    void readsTheLimitsBeforeTheFirstJoinIsLetThrough() {
        new PickupDays(limits, points).limit(POINT, 5).block();
        assertThat(new PickupDays(limits, points).of(DEAL, OWN).block()).hasSize(1);
    }

    private static final class OnePoint implements PickupPoints {
        private int asked;

        @Override
        public Mono<PickupDay> dayOf(UUID dealId, Optional<UUID> pointId, ZoneId zone) {
            return Mono.fromSupplier(() -> {
                asked++;
                return new PickupDay(pointId.orElse(POINT), LocalDate.of(2026, 11, 28));
            });
        }

        @Override
        public Flux<UUID> ordersOf(PickupDay day, ZoneId zone) {
            return Flux.empty();
        }

        @Override
        public Mono<Boolean> isUsedBy(UUID pointId, UUID leaderId) {
            return Mono.just(true);
        }
    }
}
