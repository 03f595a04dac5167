package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.ChangeOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pcollections.PMap;

/**
 * A buyer wants something else, until the cut-off. An unpaid order is replaced by another in one decision, so that its
 * seats are never up for grabs; a payment of the old one that still comes goes back by itself. A paid one can only become
 * smaller, because more would be another payment: that is another order.
 */
final class Changing {
    /** Each time money goes back; this keeps a client that changes and changes from growing the order for ever. */
    private static final int CHANGES_MOST = 20;

    private Changing() {}

    static Outcome decide(Turn turn, ChangeOrder command) {
        if (turn.state().order(command.newOrderId()).isPresent()) {
            return Outcome.accepted(turn.state().order(command.newOrderId()).get());
        }
        Optional<Order> found = turn.state().order(command.orderId());
        if (found.isEmpty()) {
            return Outcome.refused(RefusalCode.ORDER_NOT_FOUND);
        }
        Order order = found.get();
        if (!order.placement().buyerId().equals(command.buyerId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_ORDER);
        }
        if (!Joining.mayLeave(turn, order)) {
            return Outcome.refused(RefusalCode.ORDER_NOT_CHANGEABLE);
        }
        PMap<UUID, Offering> offerings = turn.state().seats().offerings();
        if (!command.wishes().stream().map(DealCommand.Wish::offeringId).allMatch(offerings::containsKey)) {
            return Outcome.refused(RefusalCode.OFFERING_UNKNOWN);
        }
        if (!Basket.isValid(command.wishes(), offerings)) {
            return Outcome.refused(RefusalCode.QUANTITY_INVALID);
        }
        Basket basket = Basket.of(command.wishes());
        return switch (order.status()) {
            case PENDING_PAYMENT -> replace(turn, order, basket, command);
            case PAID_WAITING_GROUP -> shrink(turn, order, basket);
            default -> Outcome.refused(RefusalCode.ORDER_NOT_CHANGEABLE);
        };
    }

    private static Outcome replace(Turn turn, Order unpaid, Basket basket, ChangeOrder command) {
        // A coupon was reserved for this very order and its amount: cancelling gives it back to be used again.
        if (unpaid.isDiscounted() || !turn.at().isBefore(unpaid.placement().heldUntil())) {
            return Outcome.refused(RefusalCode.ORDER_NOT_CHANGEABLE);
        }
        Placement placed = unpaid.placement();
        DealState without = turn.state().with(unpaid.leaving(CancelReason.CHANGED));
        if (!placed.returnExclusionConfirmed() && Joining.isExcluded(without.seats(), basket.pieces())) {
            return Outcome.refused(RefusalCode.RETURN_EXCLUSION_UNCONFIRMED);
        }
        Optional<RefusalCode> refusal = Joining.refusal(without, command.buyerId(), placed.place(), basket.pieces());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Team> headed = placed.place()
                .teamId()
                .flatMap(turn.state()::team)
                .filter(team -> team.headOrderId().equals(unpaid.orderId()));
        Cancelling.release(turn, unpaid, CancelReason.CHANGED);
        Seats seats = turn.state().seats();
        Order order = Joining.place(
                turn,
                placed.replacedBy(
                        command.newOrderId(),
                        basket.lines(seats.offerings(), 0),
                        PickupCodes.draw(seats.codes(), command.pickupCodeSeed()),
                        turn.at()));
        // Who heads a team heads it still: it is the same person.
        headed.flatMap(team -> turn.state().team(team.teamId()))
                .ifPresent(team -> turn.put(team.headedBy(order.orderId())));
        return Outcome.accepted(order);
    }

    private static Outcome shrink(Turn turn, Order paid, Basket basket) {
        List<Line> kept = new ArrayList<>();
        for (Line line : paid.placement().lines()) {
            Basket.Amount wanted = basket.of(line.offeringId());
            Line.Kept has = line.kept();
            if (wanted.tolerance() > has.tolerance() || wanted.quantity() > has.pieces() - has.tolerance()) {
                return Outcome.refused(RefusalCode.ORDER_ONLY_SHRINKS);
            }
            kept.add(line.withPieces((int) wanted.pieces(), (int) wanted.tolerance()));
        }
        if (!basket.wanted().keySet().stream().allMatch(id -> paid.line(id).isPresent())) {
            return Outcome.refused(RefusalCode.ORDER_ONLY_SHRINKS);
        }
        if (kept.equals(paid.placement().lines())) {
            return Outcome.accepted(paid);
        }
        if (Refund.changes(paid) >= CHANGES_MOST) {
            return Outcome.refused(RefusalCode.ORDER_NOT_CHANGEABLE);
        }
        return Outcome.accepted(Refunding.part(turn, paid, kept, Refund.changeKey(paid), RefundReason.ORDER_CHANGED));
    }
}
