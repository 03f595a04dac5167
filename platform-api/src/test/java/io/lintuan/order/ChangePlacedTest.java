package io.lintuan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.OrderStatus;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An order that takes another's place at the desk takes one at its pickup point, too. */
class ChangePlacedTest {
    private static final UUID DEAL = new UUID(1, 1);
    private static final UUID ORDER = new UUID(2, 1);
    private static final UUID BUYER = new UUID(7, 1);
    private static final String DAY = "point:1:2026-11-28";

    private final FakeReservations places = new FakeReservations();
    private final List<DealCommand> commands = new ArrayList<>();
    private Function<DealCommand, Answer> desk = ChangePlacedTest::replaced;
    private OrderStatus status = OrderStatus.PENDING_PAYMENT;
    private List<Need> needed =
            List.of(new Need(DAY, Optional.empty(), Mono.just(List.of()), RefusalCode.PICKUP_DAY_FULL));

    @Test
    void reservesForTheOrderThatTakesAnUnpaidOnesPlace() {
        places.set(DAY, 2).block();
        desk = command -> {
            assertThat(taken()).isEqualTo(1);
            return replaced(command);
        };

        assertThat(change("k").accepted()).isTrue();
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void reservesNothingForAPaidOrderThatShrinks() {
        places.set(DAY, 0).block();
        status = OrderStatus.PAID_WAITING_GROUP;
        desk = command -> answer(null, ORDER);

        assertThat(change("k").orderId()).isEqualTo(ORDER);
        assertThat(taken()).isZero();
    }

    @Test
    void asksTheDeskAtOnceWhenNothingIsLimited() {
        needed = List.of();
        assertThat(change("k").accepted()).isTrue();
        assertThat(places.statements).isZero();
    }

    @Test
    void givesBackWhatTheDeskRefusesAndWhatWasPaidMeanwhile() {
        places.set(DAY, 1).block();
        desk = command -> answer(RefusalCode.SOLD_OUT, null);
        assertThat(change("k").refusal()).isEqualTo(RefusalCode.SOLD_OUT);
        assertThat(taken()).isZero();

        desk = command -> answer(null, ORDER);
        assertThat(change("other").orderId()).isEqualTo(ORDER);
        assertThat(taken()).isZero();
    }

    @Test
    void declinesThroughTheDeskWhenTheDayIsFull() {
        places.set(DAY, 0).block();
        assertThat(change("k").refusal()).isEqualTo(RefusalCode.PICKUP_DAY_FULL);
        assertThat(commands).singleElement().isInstanceOf(DealCommand.DeclineJoin.class);
    }

    @Test
    void findsItsOwnPlaceAndItsOrderWhenTheRequestComesAgain() {
        places.set(DAY, 1).block();
        desk = command -> {
            throw new DeskBusy();
        };
        assertThatThrownBy(() -> change("k")).isInstanceOf(DeskBusy.class);
        assertThat(taken()).isEqualTo(1);
        UUID first = ((DealCommand.ChangeOrder) commands.get(0)).newOrderId();

        desk = ChangePlacedTest::replaced;
        assertThat(change("k").orderId()).isEqualTo(first);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void knowsNothingOfAnOrderThatIsNone() {
        needed = List.of();
        ChangePlaced changes = new ChangePlaced(new NoOrders(), needs(), held(), new Desk());
        assertThat(changes.change(wish("k")).blockOptional()).isEmpty();
    }

    private Answer change(String key) {
        return new ChangePlaced(new OneOrder(), needs(), held(), new Desk())
                .change(wish(key))
                .block();
    }

    private JoinNeeds needs() {
        return (deal, point) -> Mono.just(needed);
    }

    private Places held() {
        return new Places(places, places, Clock.systemUTC());
    }

    private static ChangeWish wish(String key) {
        List<DealCommand.Wish> wishes = List.of(new DealCommand.Wish(new UUID(8, 1), 1));
        DealCommand.ChangeOrder change = new DealCommand.ChangeOrder(ORDER, BUYER, wishes, UUID.randomUUID(), 1);
        return new ChangeWish(change, new RequestKey("caller", key, "fingerprint"), Optional.empty());
    }

    private int taken() {
        return places.find(DAY).block().taken();
    }

    private static Answer replaced(DealCommand command) {
        return command instanceof DealCommand.DeclineJoin decline
                ? answer(decline.reason(), null)
                : answer(null, ((DealCommand.ChangeOrder) command).newOrderId());
    }

    private static Answer answer(RefusalCode refusal, UUID orderId) {
        return new Answer(refusal, DEAL, orderId, null, 0, "CNY", null, null, Instant.EPOCH);
    }

    private final class Desk implements OrderDesk {
        @Override
        public Mono<Answer> submit(Submission submission) {
            return Mono.fromSupplier(() -> {
                commands.add(submission.command());
                return desk.apply(submission.command());
            });
        }

        @Override
        public Mono<Answer> open(Mono<NewDeal> prepared, RequestKey key) {
            throw new UnsupportedOperationException("nobody opens deals");
        }
    }

    private static class NoOrders implements Orders {
        @Override
        public Mono<OrderView> byId(UUID orderId) {
            return Mono.empty();
        }

        @Override
        public Mono<UUID> dealOf(UUID orderId) {
            return Mono.empty();
        }

        @Override
        public Flux<OrderView> ofBuyer(UUID buyerId, int most) {
            return Flux.empty();
        }

        @Override
        public Mono<OrderPage> ofDeal(UUID dealId, Optional<String> after, int size) {
            return Mono.empty();
        }

        @Override
        public Mono<OrderPage.Entry> entry(UUID orderId) {
            return Mono.empty();
        }
    }

    private final class OneOrder extends NoOrders {
        @Override
        public Mono<OrderView> byId(UUID orderId) {
            return Mono.just(new OrderView(
                    ORDER,
                    DEAL,
                    "grapes",
                    BUYER,
                    status.name(),
                    100,
                    "CNY",
                    Instant.EPOCH,
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    new UUID(3, 1),
                    Optional.empty(),
                    Optional.empty()));
        }
    }
}
