package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Wish;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.PMap;

/** A neighbor joins. The checks come in a fixed order, so the same wish always gets the same refusal. */
final class Joining {
    static final Duration SEAT_HELD_FOR = Duration.ofMinutes(15);

    private final Turn turn;
    private final Join command;

    Joining(Turn turn, Join command) {
        this.turn = turn;
        this.command = command;
    }

    Outcome decide() {
        Optional<Order> repeated = turn.state().order(command.orderId());
        if (repeated.isPresent()) {
            return Outcome.accepted(repeated.get());
        }
        if (!isOpen(turn)) {
            return Outcome.refused(RefusalCode.DEAL_NOT_OPEN);
        }
        PMap<UUID, Offering> offerings = turn.state().seats().offerings();
        if (!command.wishes().stream().map(Wish::offeringId).allMatch(offerings::containsKey)) {
            return Outcome.refused(RefusalCode.OFFERING_UNKNOWN);
        }
        if (!Basket.isValid(command.wishes(), offerings)) {
            return Outcome.refused(RefusalCode.QUANTITY_INVALID);
        }
        Basket basket = Basket.of(command.wishes());
        if (!command.returnExclusionConfirmed() && isExcluded(turn.state().seats(), basket.pieces())) {
            return Outcome.refused(RefusalCode.RETURN_EXCLUSION_UNCONFIRMED);
        }
        return refusal(turn.state().seats(), command.buyerId(), basket.pieces())
                .map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(place(turn, placement(basket))));
    }

    static boolean isOpen(Turn turn) {
        return turn.state().status() == DealStatus.OPEN
                && turn.at().isBefore(turn.terms().cutOffAt());
    }

    /** Whether the law lets some of it not be sent back, of which the buyer must have been told. */
    static boolean isExcluded(Seats seats, Map<UUID, Long> wished) {
        return wished.keySet().stream()
                .anyMatch(id -> !seats.offerings().get(id).returnable());
    }

    /** Why a buyer cannot have so many pieces of these offerings. */
    static Optional<RefusalCode> refusal(Seats seats, UUID buyerId, Map<UUID, Long> wished) {
        boolean overLimit = wished.entrySet().stream().anyMatch(wish -> {
            int taken = seats.taken(new Seats.Share(buyerId, wish.getKey()));
            return taken + wish.getValue()
                    > seats.offerings().get(wish.getKey()).perPersonLimit();
        });
        if (overLimit) {
            return Optional.of(RefusalCode.OVER_LIMIT);
        }
        boolean soldOut = wished.entrySet().stream()
                .anyMatch(wish ->
                        wish.getValue() > seats.offerings().get(wish.getKey()).left());
        return soldOut ? Optional.of(RefusalCode.SOLD_OUT) : Optional.empty();
    }

    private Placement placement(Basket basket) {
        Seats seats = turn.state().seats();
        return new Placement(
                command.orderId(),
                command.buyerId(),
                command.buyer(),
                basket.lines(seats.offerings(), command.couponMinor()),
                PickupCodes.draw(seats.codes(), command.pickupCodeSeed()),
                turn.at(),
                turn.at().plus(SEAT_HELD_FOR),
                command.returnExclusionConfirmed());
    }

    static Order place(Turn turn, Placement placement) {
        Order order = Order.placed(placement);
        turn.add(order);
        turn.say(
                DealEventType.ORDER_PLACED,
                new OrderPlaced(
                        order.orderId().toString(),
                        placement.buyer(),
                        order.amountMinor(),
                        turn.terms().currency(),
                        placement.heldUntil(),
                        Payloads.lines(order)));
        return order;
    }
}
