package io.lintuan.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What every store of reservations does, in memory or in a database. */
public abstract class ReservationsContract {
    private static final Instant UNTIL = Instant.parse("2026-11-22T05:00:00Z");

    private String subject;

    protected abstract Reservations reservations();

    protected abstract Limits limits();

    @BeforeEach
    void nameALimit() {
        subject = "test:" + UUID.randomUUID();
    }

    @Test
    void takesAsManyAsThereAreAndNoMore() {
        limits().set(subject, 2).block();
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.TAKEN);
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.TAKEN);
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.FULL);
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void saysWhenThereIsNoSuchLimit() {
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.UNLIMITED);
    }

    @Test
    void findsItsOwnWhenARequestComesAgain() {
        limits().set(subject, 1).block();
        UUID id = UUID.randomUUID();
        UUID order = UUID.randomUUID();
        assertThat(take(id, order).orderId()).isEqualTo(order);
        Taken again = take(id, UUID.randomUUID());
        assertThat(again.result()).isEqualTo(Taken.Result.TAKEN);
        assertThat(again.orderId()).as("the order of the first attempt").isEqualTo(order);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void givesBackOnceAndTakesAgain() {
        limits().set(subject, 1).block();
        UUID id = UUID.randomUUID();
        UUID order = take(id).orderId();
        reservations().release(id).block();
        reservations().release(id).block();
        assertThat(taken()).isZero();
        assertThat(take(id).orderId()).isEqualTo(order);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void keepsWhatIsTakenWhenTheLimitIsLowered() {
        limits().set(subject, 3).block();
        take(UUID.randomUUID());
        UUID second = UUID.randomUUID();
        take(second);
        limits().set(subject, 1).block();
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.FULL);
        reservations().release(second).block();
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.FULL);
        limits().set(subject, 2).block();
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.TAKEN);
    }

    @Test
    void opensALimitByItsRuleOnceAndCountsWhatIsThere() {
        String rule = subject + ":rule";
        limits().set(rule, 3).block();
        limits().open(subject, rule, List.of(UUID.randomUUID(), UUID.randomUUID()))
                .block();
        limits().open(subject, rule, List.of(UUID.randomUUID())).block();
        assertThat(taken()).isEqualTo(2);
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.TAKEN);
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.FULL);
        limits().set(rule, 4).block();
        assertThat(take(UUID.randomUUID()).result()).isEqualTo(Taken.Result.TAKEN);
        assertThat(limits().rules(subject, 10)
                        .map(Limits.Limit::subject)
                        .collectList()
                        .block())
                .containsExactly(rule);
    }

    @Test
    void neverTakesOneTooManyHoweverManyAskAtOnce() {
        limits().set(subject, 37).block();
        List<Taken> all = Flux.range(0, 300)
                .flatMap(
                        caller -> reservations()
                                .take(new Claim(UUID.randomUUID(), subject, UUID.randomUUID(), UNTIL))
                                .subscribeOn(Schedulers.boundedElastic()),
                        64)
                .collectList()
                .block();
        assertThat(all)
                .filteredOn(taken -> taken.result() == Taken.Result.TAKEN)
                .hasSize(37);
        assertThat(taken()).isEqualTo(37);
    }

    @Test
    void takesOneForOneClaimThatIsMadeManyTimesAtOnce() {
        limits().set(subject, 100).block();
        UUID id = UUID.randomUUID();
        List<UUID> orders = Flux.range(0, 40)
                .flatMap(
                        caller -> reservations()
                                .take(new Claim(id, subject, UUID.randomUUID(), UNTIL))
                                .subscribeOn(Schedulers.boundedElastic()),
                        20)
                .map(Taken::orderId)
                .collectList()
                .block();
        assertThat(orders).hasSize(40).containsOnly(orders.get(0));
        assertThat(taken()).isEqualTo(1);
    }

    private Taken take(UUID id) {
        return take(id, UUID.randomUUID());
    }

    private Taken take(UUID id, UUID order) {
        return reservations().take(new Claim(id, subject, order, UNTIL)).block();
    }

    private int taken() {
        return limits().find(subject).block().taken();
    }
}
