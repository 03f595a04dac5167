package io.lintuan.deal.model;

import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealReadyForPickup;
import io.lintuan.contracts.event.OrderPickedUp;
import io.lintuan.deal.model.DealCommand.ConfirmPickup;
import io.lintuan.deal.model.DealCommand.GoodsArrived;
import java.util.UUID;

/** Goods arrive at the point, and neighbors collect them by showing a code. */
final class HandingOver {
    private HandingOver() {}

    static Outcome goodsArrived(Turn turn, GoodsArrived command) {
        if (!turn.terms().leaderId().equals(command.leaderId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_DEAL);
        }
        if (turn.state().status() != DealStatus.FORMED) {
            return Outcome.refused(RefusalCode.GOODS_NOT_EXPECTED);
        }
        turn.become(turn.state().become(DealStatus.READY_FOR_PICKUP));
        turn.say(
                DealEventType.DEAL_READY_FOR_PICKUP,
                new DealReadyForPickup(turn.terms().pickupPointId().toString()));
        Following.some(turn);
        return Outcome.accepted();
    }

    static Outcome confirmPickup(Turn turn, ConfirmPickup command) {
        if (!turn.terms().leaderId().equals(command.leaderId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_DEAL);
        }
        if (turn.state().status() != DealStatus.READY_FOR_PICKUP) {
            return Outcome.refused(RefusalCode.NOT_READY_FOR_PICKUP);
        }
        UUID orderId = turn.state().seats().codes().get(command.code());
        if (orderId == null) {
            return Outcome.refused(RefusalCode.PICKUP_CODE_UNKNOWN);
        }
        Order order = Following.one(turn, turn.state().order(orderId).orElseThrow());
        return switch (order.status()) {
            case READY -> Outcome.accepted(handOver(turn, order));
            case PICKED_UP, COMPLETED -> Outcome.refused(RefusalCode.ALREADY_PICKED_UP);
            default -> Outcome.refused(RefusalCode.PICKUP_CODE_UNKNOWN);
        };
    }

    private static Order handOver(Turn turn, Order ready) {
        Order order = turn.change(ready.pickedUp(turn.at()));
        turn.say(
                DealEventType.ORDER_PICKED_UP,
                new OrderPickedUp(
                        order.orderId().toString(),
                        order.placement().buyer(),
                        point(turn, order).toString(),
                        order.placement().quantity(),
                        order.payment().orElseThrow().paidAt()));
        return order;
    }

    private static UUID point(Turn turn, Order order) {
        return order.placement().place().pickupPointId().orElse(turn.terms().pickupPointId());
    }
}
