package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.RefusalCode;
import java.time.Instant;

/** Which rules a command is about; a kind of command that is not here is one that the model does not know. */
final class Asking {
    private final DealModel deal;
    private final DealState after;
    private final Instant at;

    Asking(DealModel deal, DealState after, Instant at) {
        this.deal = deal;
        this.after = after;
        this.at = at;
    }

    RefusalCode about(DealCommand command) {
        if (command instanceof DealCommand.Join join) {
            return new JoinRules(deal).join(join, after, at);
        } else if (command instanceof DealCommand.DeclineJoin decline) {
            return deal.isOpen(at) ? decline.reason() : RefusalCode.DEAL_NOT_OPEN;
        } else if (command instanceof DealCommand.StartPayment start) {
            return PayRules.start(deal, start, at);
        } else if (command instanceof DealCommand.Pay pay) {
            return PayRules.pay(deal, pay, at);
        } else if (command instanceof DealCommand.SettleRefund settle) {
            return PayRules.settle(deal, settle, after);
        } else if (command instanceof DealCommand.Cancel cancel) {
            return cancel(cancel);
        } else if (command instanceof DealCommand.ChangeOrder change) {
            return new ChangeRules(deal, change).change(after, at);
        } else if (command instanceof DealCommand.HoldCommission hold) {
            return hold(hold);
        }
        return aboutTheWhole(command);
    }

    private RefusalCode aboutTheWhole(DealCommand command) {
        LeaderRules rules = new LeaderRules(deal);
        if (command instanceof DealCommand.ExpireSeats) {
            return rules.expireSeats(at);
        } else if (command instanceof DealCommand.CutOff cutOff) {
            return rules.cutOff(cutOff.leaderId(), at);
        } else if (command instanceof DealCommand.Extend extend) {
            return rules.extend(extend, at);
        } else if (command instanceof DealCommand.AcceptLowerTier accept) {
            return rules.acceptLowerTier(accept, at);
        } else if (command instanceof DealCommand.CancelDeal cancel) {
            return rules.callOff(cancel);
        } else if (command instanceof DealCommand.GoodsArrived arrived) {
            return HandOverRules.arrived(deal, arrived);
        } else if (command instanceof DealCommand.ConfirmPickup pickup) {
            return HandOverRules.pickUp(deal, pickup);
        } else if (command instanceof DealCommand.RecordWeights weights) {
            return WeighRules.record(deal, weights);
        }
        throw new IllegalStateException("the model has no opinion about " + command);
    }

    private RefusalCode cancel(DealCommand.Cancel command) {
        OrderModel order = deal.orders.get(command.orderId());
        if (order == null) {
            return RefusalCode.ORDER_NOT_FOUND;
        }
        if (!order.buyerId.equals(command.buyerId())) {
            return RefusalCode.NOT_YOUR_ORDER;
        }
        if (deal.mayLeave(order, at) && order.isHeld()) {
            deal.release(order);
            return null;
        }
        if (deal.mayLeave(order, at) && order.status == OrderStatus.PAID_WAITING_GROUP) {
            order.refundAll();
            new TeamRules(deal).left(order);
            deal.touch(order);
            return null;
        }
        return RefusalCode.ORDER_NOT_CANCELLABLE;
    }

    private RefusalCode hold(DealCommand.HoldCommission command) {
        OrderModel order = deal.orders.get(command.orderId());
        if (order == null) {
            return RefusalCode.ORDER_NOT_FOUND;
        }
        if (order.signals.add(command.signalId())) {
            deal.touch(order);
        }
        return null;
    }
}
