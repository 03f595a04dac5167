package io.lintuan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.coupon.Redemption;
import io.lintuan.coupon.Redemptions;
import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.desk.Answer;
import io.lintuan.desk.DeskBusy;
import io.lintuan.desk.NewDeal;
import io.lintuan.desk.OrderDesk;
import io.lintuan.desk.RequestKey;
import io.lintuan.desk.Submission;
import io.lintuan.reservation.FakeReservations;
import io.lintuan.reservation.JoinNeeds;
import io.lintuan.reservation.Need;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class JoinDealTest {
    private static final UUID DEAL = new UUID(1, 1);
    private static final String DAY = "point:1:2026-11-28";

    private final FakeReservations places = new FakeReservations();
    private final Desk desk = new Desk();
    private Redemption coupon = Redemption.refusal(RefusalCode.COUPON_UNKNOWN);
    private List<Need> needed = List.of(need(DAY, RefusalCode.PICKUP_DAY_FULL));

    @Test
    void asksTheDeskAtOnceWhenNothingIsLimited() {
        needed = List.of();
        assertThat(join("k").accepted()).isTrue();
        assertThat(places.statements).isZero();
    }

    @Test
    void reservesBeforeItAsks() {
        places.set(DAY, 1).block();
        desk.answers = command -> {
            assertThat(taken()).isEqualTo(1);
            return accepted(command);
        };
        assertThat(join("k").accepted()).isTrue();
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void givesBackWhatTheDeskRefuses() {
        places.set(DAY, 1).block();
        desk.answers = command -> refused(RefusalCode.SOLD_OUT);
        assertThat(join("k").refusal()).isEqualTo(RefusalCode.SOLD_OUT);
        assertThat(taken()).isZero();
    }

    /** The desk keeps the answer with the key, so that a repeat hears the same though there is room by then. */
    @Test
    void declinesThroughTheDeskWhenADayIsFull() {
        places.set(DAY, 0).block();
        assertThat(join("k").refusal()).isEqualTo(RefusalCode.PICKUP_DAY_FULL);
        assertThat(desk.commands).singleElement().isInstanceOf(DealCommand.DeclineJoin.class);
    }

    @Test
    void givesBackTheFirstPlaceWhenTheSecondIsMissing() {
        needed = List.of(need(DAY, RefusalCode.PICKUP_DAY_FULL), need("coupon:1", RefusalCode.COUPON_USED_UP));
        places.set(DAY, 5).block();
        places.set("coupon:1", 0).block();
        assertThat(join("k").refusal()).isEqualTo(RefusalCode.COUPON_USED_UP);
        assertThat(taken()).isZero();
    }

    /** Nobody knows what became of it: the order may have been placed, so its place must stay until somebody has looked. */
    @Test
    void keepsThePlaceWhenNobodyKnowsTheOutcome() {
        places.set(DAY, 1).block();
        desk.answers = command -> {
            throw new DeskBusy();
        };
        assertThatThrownBy(() -> join("k")).isInstanceOf(DeskBusy.class);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void findsItsOwnPlaceAndItsOrderWhenTheRequestComesAgain() {
        places.set(DAY, 1).block();
        desk.answers = command -> {
            throw new DeskBusy();
        };
        assertThatThrownBy(() -> join("k")).isInstanceOf(DeskBusy.class);
        UUID first = ((DealCommand.Join) desk.commands.get(0)).orderId();
        desk.answers = JoinDealTest::accepted;
        assertThat(join("k").orderId()).isEqualTo(first);
        assertThat(join("other").refusal()).isEqualTo(RefusalCode.PICKUP_DAY_FULL);
    }

    @Test
    void givesBackWhenARepeatIsAnsweredWithAnOrderFromBeforeTheLimit() {
        places.set(DAY, 1).block();
        UUID earlier = UUID.randomUUID();
        desk.answers = command -> answer(null, earlier);
        assertThat(join("k").orderId()).isEqualTo(earlier);
        assertThat(taken()).isZero();
    }

    /** Without its limit a coupon would be without end. */
    @Test
    void takesALimitThatIsMissingForUsedUp() {
        assertThat(join("k").refusal()).isEqualTo(RefusalCode.PICKUP_DAY_FULL);
    }

    @Test
    void opensADayByItsRuleWithTheOrdersThatAreThere() {
        Need day = new Need(
                DAY,
                Optional.of("point:1"),
                Mono.just(List.of(UUID.randomUUID(), UUID.randomUUID())),
                RefusalCode.PICKUP_DAY_FULL);
        needed = List.of(day);
        places.set("point:1", 3).block();
        assertThat(join("a").accepted()).isTrue();
        assertThat(join("b").refusal()).isEqualTo(RefusalCode.PICKUP_DAY_FULL);
        assertThat(taken()).isEqualTo(3);
    }

    @Test
    void tellsTheDeskWhatAReservedCouponTakesOffAndKeepsWhatTheBuyerConfirmed() {
        places.set(DAY, 1).block();
        places.set("coupon:1", 1).block();
        Need use = need("coupon:1", RefusalCode.COUPON_USED_UP);
        coupon = new Redemption(Optional.empty(), 500, List.of(use));
        join("k", Optional.of("GRAPE5"));
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DealCommand.Join.class, command -> {
            assertThat(command.couponMinor()).isEqualTo(500);
            assertThat(command.returnExclusionConfirmed()).isTrue();
        });
        assertThat(places.find("coupon:1").block().taken()).isEqualTo(1);
    }

    @Test
    void declinesThroughTheDeskWhatACouponRefusesAndTakesNothing() {
        places.set(DAY, 1).block();
        coupon = Redemption.refusal(RefusalCode.COUPON_NOT_NOW);
        assertThat(join("k", Optional.of("GRAPE5")).refusal()).isEqualTo(RefusalCode.COUPON_NOT_NOW);
        assertThat(taken()).isZero();
    }

    private Answer join(String key) {
        return join(key, Optional.empty());
    }

    private Answer join(String key, Optional<String> code) {
        JoinNeeds needs = (deal, point) -> Mono.just(needed);
        Places held = new Places(places, places, Clock.systemUTC());
        List<DealCommand.Wish> wished = List.of(new DealCommand.Wish(new UUID(8, 1), 1));
        DealCommand.Join join =
                new DealCommand.Join(UUID.randomUUID(), new UUID(7, 1), "buyer", wished, 1).confirming(true);
        RequestKey request = new RequestKey("caller", key, "fingerprint");
        Redemptions coupons = (typed, deal, buyer, wishes, at) -> Mono.just(coupon);
        return new JoinDeal(needs, coupons, held, desk)
                .join(new JoinWish(DEAL, join, request, Optional.empty(), code))
                .block();
    }

    private int taken() {
        return places.find(DAY).block().taken();
    }

    private static Need need(String subject, RefusalCode whenFull) {
        return new Need(subject, Optional.empty(), Mono.just(List.of()), whenFull);
    }

    private static Answer accepted(DealCommand command) {
        return command instanceof DealCommand.DeclineJoin decline
                ? refused(decline.reason())
                : answer(null, ((DealCommand.Join) command).orderId());
    }

    private static Answer refused(RefusalCode code) {
        return answer(code, null);
    }

    private static Answer answer(RefusalCode refusal, UUID orderId) {
        return new Answer(refusal, DEAL, orderId, null, 0, "CNY", null, null, Instant.EPOCH);
    }

    /** Remembers what it was asked and answers what the test says. */
    private static final class Desk implements OrderDesk {
        private final List<DealCommand> commands = new ArrayList<>();
        private Function<DealCommand, Answer> answers = JoinDealTest::accepted;

        @Override
        public Mono<Answer> submit(Submission submission) {
            return Mono.fromSupplier(() -> {
                commands.add(submission.command());
                return answers.apply(submission.command());
            });
        }

        @Override
        public Mono<Answer> open(Mono<NewDeal> prepared, RequestKey key) {
            throw new UnsupportedOperationException("nobody opens deals");
        }
    }
}
