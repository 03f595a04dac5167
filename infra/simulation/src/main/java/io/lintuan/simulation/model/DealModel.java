package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.RefusalCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A deal as its rules read, walked over from the beginning for every question. It is told each command that was
 * committed, in that order, and says what should have come of it.
 */
public final class DealModel {
    final DealPlan plan;
    final Map<UUID, OrderModel> orders = new LinkedHashMap<>();
    final Map<String, UUID> codes = new LinkedHashMap<>();
    DealStatus status = DealStatus.OPEN;

    public DealModel(DealPlan plan) {
        this.plan = plan;
    }

    /**
     * Takes a command.
     *
     * @param after the deal as it was committed, asked only for names that are the core's choice
     * @return the code it has to be refused with, or null when it has to be accepted
     */
    public RefusalCode take(DealCommand command, DealState after, Instant at) {
        if (command instanceof DealCommand.Join join) {
            return new JoinRules(this).join(join, after, at);
        } else if (command instanceof DealCommand.DeclineJoin decline) {
            return isOpen(at) ? decline.reason() : RefusalCode.DEAL_NOT_OPEN;
        } else if (command instanceof DealCommand.StartPayment start) {
            return PayRules.start(this, start, at);
        } else if (command instanceof DealCommand.Pay pay) {
            return PayRules.pay(this, pay, at);
        } else if (command instanceof DealCommand.Cancel cancel) {
            return cancel(cancel, at);
        } else if (command instanceof DealCommand.ExpireSeats) {
            return expireSeats(at);
        } else if (command instanceof DealCommand.CutOff cutOff) {
            return cutOff(cutOff, at);
        } else if (command instanceof DealCommand.GoodsArrived arrived) {
            return HandOverRules.arrived(this, arrived);
        } else if (command instanceof DealCommand.ConfirmPickup pickup) {
            return HandOverRules.pickUp(this, pickup);
        } else if (command instanceof DealCommand.HoldCommission hold) {
            return hold(hold);
        } else if (command instanceof DealCommand.SettleRefund settle) {
            return PayRules.settle(this, settle, after);
        } else if (command instanceof DealCommand.ChangeOrder change) {
            return new ChangeRules(this, change).change(after, at);
        } else if (command instanceof DealCommand.RecordWeights weights) {
            return WeighRules.record(this, weights);
        }
        throw new IllegalStateException("the model has no opinion about " + command);
    }

    public DealPlan plan() {
        return plan;
    }

    public DealStatus status() {
        return status;
    }

    public Map<UUID, OrderModel> orders() {
        return orders;
    }

    /** What orders in that seat hold of an offering. */
    public int taken(UUID offeringId, OrderStatus.Seat seat) {
        return orders.values().stream()
                .filter(order -> order.status.seat() == seat)
                .mapToInt(order -> order.of(offeringId))
                .sum();
    }

    /** Pieces that are paid for in any case, so without those that only may fill a case. */
    int firm(UUID offeringId) {
        return orders.values().stream()
                .filter(OrderModel::isPaid)
                .flatMap(order -> order.lines.stream())
                .filter(line -> line.offering.offeringId().equals(offeringId))
                .mapToInt(LineModel::firm)
                .sum();
    }

    public long commissionMinor(OrderModel order) {
        return order.keptMinor() * plan.commissionBasisPoints() / 10_000;
    }

    boolean isOpen(Instant at) {
        return status == DealStatus.OPEN && at.isBefore(plan.cutOffAt());
    }

    void decideIfSettled() {
        if (status != DealStatus.CUT_OFF || orders.values().stream().anyMatch(OrderModel::isHeld)) {
            return;
        }
        new ClosingRules(this).decide();
    }

    private RefusalCode cancel(DealCommand.Cancel command, Instant at) {
        OrderModel order = orders.get(command.orderId());
        if (order == null) {
            return RefusalCode.ORDER_NOT_FOUND;
        }
        if (!order.buyerId.equals(command.buyerId())) {
            return RefusalCode.NOT_YOUR_ORDER;
        }
        if (!isOpen(at)) {
            return RefusalCode.ORDER_NOT_CANCELLABLE;
        }
        if (order.isHeld()) {
            order.status = OrderStatus.CANCELLED;
            return null;
        }
        if (order.status == OrderStatus.PAID_WAITING_GROUP) {
            order.refundAll();
            return null;
        }
        return RefusalCode.ORDER_NOT_CANCELLABLE;
    }

    private RefusalCode expireSeats(Instant at) {
        for (OrderModel order : orders.values()) {
            if (order.isHeld() && !order.heldUntil.isAfter(at)) {
                order.status = OrderStatus.CANCELLED;
                order.expired = true;
            }
        }
        decideIfSettled();
        return null;
    }

    private RefusalCode cutOff(DealCommand.CutOff command, Instant at) {
        boolean byTimer = command.leaderId() == null;
        if (!byTimer && !command.leaderId().equals(plan.leaderId())) {
            return RefusalCode.NOT_YOUR_DEAL;
        }
        if (status == DealStatus.OPEN) {
            if (byTimer && at.isBefore(plan.cutOffAt())) {
                return null;
            }
            status = DealStatus.CUT_OFF;
        }
        return status == DealStatus.CUT_OFF ? expireSeats(at) : RefusalCode.DEAL_ALREADY_DECIDED;
    }

    private RefusalCode hold(DealCommand.HoldCommission command) {
        OrderModel order = orders.get(command.orderId());
        if (order == null) {
            return RefusalCode.ORDER_NOT_FOUND;
        }
        order.signals.add(command.signalId());
        return null;
    }
}
