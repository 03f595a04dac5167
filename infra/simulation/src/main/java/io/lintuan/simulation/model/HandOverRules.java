package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.RefusalCode;
import java.util.UUID;

/** Goods arrive, and each code is good for one hand-over. */
final class HandOverRules {
    private HandOverRules() {}

    static RefusalCode arrived(DealModel deal, DealCommand.GoodsArrived command) {
        if (!deal.plan.leaderId().equals(command.leaderId())) {
            return RefusalCode.NOT_YOUR_DEAL;
        }
        if (deal.status != DealStatus.FORMED) {
            return RefusalCode.GOODS_NOT_EXPECTED;
        }
        deal.status = DealStatus.READY_FOR_PICKUP;
        new FollowRules(deal).some();
        return null;
    }

    static RefusalCode pickUp(DealModel deal, DealCommand.ConfirmPickup command) {
        if (!deal.plan.leaderId().equals(command.leaderId())) {
            return RefusalCode.NOT_YOUR_DEAL;
        }
        if (deal.status != DealStatus.READY_FOR_PICKUP) {
            return RefusalCode.NOT_READY_FOR_PICKUP;
        }
        UUID orderId = deal.codes.get(command.code());
        OrderModel order = orderId == null ? null : deal.orders.get(orderId);
        if (order != null) {
            new FollowRules(deal).one(order);
        }
        if (order != null && order.status == OrderStatus.READY) {
            order.status = OrderStatus.PICKED_UP;
            return null;
        }
        boolean again = order != null && order.status == OrderStatus.PICKED_UP;
        return again ? RefusalCode.ALREADY_PICKED_UP : RefusalCode.PICKUP_CODE_UNKNOWN;
    }
}
