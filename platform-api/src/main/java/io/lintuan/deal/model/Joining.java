package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        if (command.wishes().isEmpty() || command.wishes().stream().anyMatch(wish -> wish.quantity() < 1)) {
            return Outcome.refused(RefusalCode.QUANTITY_INVALID);
        }
        // Two lines of one offering share its stock and its limit, so they are one before anything is compared.
        Map<UUID, Long> wished = new LinkedHashMap<>();
        command.wishes().forEach(wish -> wished.merge(wish.offeringId(), (long) wish.quantity(), Math::addExact));
        return refusal(wished).map(Outcome::refused).orElseGet(() -> Outcome.accepted(place(wished)));
    }

    static boolean isOpen(Turn turn) {
        return turn.state().status() == DealStatus.OPEN
                && turn.at().isBefore(turn.terms().cutOffAt());
    }

    private Optional<RefusalCode> refusal(Map<UUID, Long> wished) {
        Seats seats = turn.state().seats();
        boolean overLimit = wished.entrySet().stream().anyMatch(wish -> {
            int taken = seats.taken(new Seats.Share(command.buyerId(), wish.getKey()));
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

    private Order place(Map<UUID, Long> wished) {
        Order order = Order.placed(new Placement(
                command.orderId(),
                command.buyerId(),
                command.buyer(),
                lines(wished),
                PickupCodes.draw(turn.state().seats().codes(), command.pickupCodeSeed()),
                turn.at(),
                turn.at().plus(SEAT_HELD_FOR)));
        turn.add(order);
        turn.say(
                DealEventType.ORDER_PLACED,
                new OrderPlaced(
                        order.orderId().toString(),
                        command.buyer(),
                        order.amountMinor(),
                        turn.terms().currency(),
                        order.placement().heldUntil(),
                        Payloads.lines(order)));
        return order;
    }

    private List<Line> lines(Map<UUID, Long> wished) {
        List<Line> lines = new ArrayList<>(wished.size());
        wished.forEach((offeringId, quantity) -> {
            Offering offering = turn.state().seats().offerings().get(offeringId);
            lines.add(new Line(
                    lines.size(),
                    offeringId,
                    offering.productId(),
                    Math.toIntExact(quantity),
                    offering.unitPriceMinor()));
        });
        return lines;
    }
}
