package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.deal.model.RefusalCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What a leader may do with a whole deal, some of it done by the timer too. */
final class LeaderRules {
    private static final Set<DealStatus> BEFORE_GOODS_MOVE =
            EnumSet.of(DealStatus.OPEN, DealStatus.CUT_OFF, DealStatus.FORMED);

    private final DealModel deal;

    LeaderRules(DealModel deal) {
        this.deal = deal;
    }

    RefusalCode cutOff(UUID leaderId, Instant at) {
        boolean byTimer = leaderId == null;
        if (!byTimer && !isLeader(leaderId)) {
            return RefusalCode.NOT_YOUR_DEAL;
        }
        if (byTimer && new FollowRules(deal).isUnfinished()) {
            new FollowRules(deal).some();
            return null;
        }
        if (deal.status == DealStatus.OPEN) {
            if (byTimer && at.isBefore(deal.cutOffAt)) {
                new TeamRules(deal).endAllWhoseTimeIsUp(at);
                return null;
            }
            deal.status = DealStatus.CUT_OFF;
        }
        return deal.status == DealStatus.CUT_OFF ? expireSeats(at) : RefusalCode.DEAL_ALREADY_DECIDED;
    }

    RefusalCode expireSeats(Instant at) {
        for (OrderModel order : deal.orders.values()) {
            if (order.isHeld() && !order.heldUntil.isAfter(at)) {
                order.expired = true;
                deal.release(order);
            }
        }
        new TeamRules(deal).endAllWhoseTimeIsUp(at);
        deal.decideIfSettled(at);
        return null;
    }

    RefusalCode extend(DealCommand.Extend command, Instant at) {
        if (!isLeader(command.leaderId())) {
            return RefusalCode.NOT_YOUR_DEAL;
        }
        if (deal.plan.group().policy() != FailurePolicy.EXTEND_ONCE) {
            return RefusalCode.EXTENSION_NOT_AGREED;
        }
        if (!deal.isOpen(at)) {
            return RefusalCode.DEAL_NOT_OPEN;
        }
        if (deal.extended) {
            return RefusalCode.ALREADY_EXTENDED;
        }
        deal.extend(deal.cutOffAt);
        return null;
    }

    RefusalCode acceptLowerTier(DealCommand.AcceptLowerTier command, Instant at) {
        if (!isLeader(command.leaderId())) {
            return RefusalCode.NOT_YOUR_DEAL;
        }
        if (deal.plan.group().policy() != FailurePolicy.ACCEPT_LOWER_TIER) {
            return RefusalCode.LOWER_TIER_NOT_AGREED;
        }
        if (!deal.isRunning()) {
            return RefusalCode.DEAL_ALREADY_DECIDED;
        }
        boolean nobodyPaid = deal.orders.values().stream().noneMatch(OrderModel::isPaid);
        return nobodyPaid ? RefusalCode.NOBODY_PAID : cutOff(command.leaderId(), at);
    }

    /** Seats are released, and whoever paid is paid back. */
    RefusalCode callOff(DealCommand.CancelDeal command) {
        if (!isLeader(command.leaderId())) {
            return RefusalCode.NOT_YOUR_DEAL;
        }
        if (!BEFORE_GOODS_MOVE.contains(deal.status)) {
            return RefusalCode.DEAL_NOT_CANCELLABLE;
        }
        deal.status = DealStatus.CANCELLED;
        new FollowRules(deal).some();
        return null;
    }

    private boolean isLeader(UUID leaderId) {
        return deal.plan.leaderId().equals(leaderId);
    }
}
