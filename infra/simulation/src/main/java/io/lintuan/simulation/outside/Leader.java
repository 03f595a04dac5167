package io.lintuan.simulation.outside;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.FailurePolicy;
import io.lintuan.deal.model.Order;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.desk.RequestKey;
import io.lintuan.simulation.engine.Dice;
import io.lintuan.simulation.model.DealPlan;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The leader of one deal: looks at it now and then and does what is to be done, sometimes too early and sometimes twice. */
public final class Leader {
    private static final UUID SOMEBODY_ELSE = new UUID(1, 999);

    private final Town town;
    private final Dice dice;
    private final DealPlan plan;
    private final Scales scales;
    private int looks;
    private int keys;

    public Leader(Town town, DealPlan plan) {
        this.town = town;
        this.dice = town.around().dice();
        this.plan = plan;
        this.scales = new Scales(dice, plan.leaderId());
        this.looks = dice.between(6, 12);
    }

    public void begin() {
        if (looks-- > 0) {
            town.begins();
            Duration wait = Duration.ofMillis(dice.between(5 * 60_000L, 20 * 60_000L));
            town.around().agenda().after(wait, () -> {
                town.ends();
                look(town.store().deal(plan.dealId()));
                begin();
            });
        }
    }

    private void look(DealState deal) {
        if (dice.chance(100)) {
            untimely();
        }
        if (dice.chance(500)) {
            scales.weigh(deal).ifPresent(this::ask);
        }
        if (plan.group().policy() == FailurePolicy.EXTEND_ONCE && dice.chance(60)) {
            ask(new DealCommand.Extend(plan.leaderId()));
        }
        if (plan.group().policy() == FailurePolicy.ACCEPT_LOWER_TIER && dice.chance(80)) {
            ask(new DealCommand.AcceptLowerTier(plan.leaderId()));
        }
        if (dice.chance(15)) {
            ask(new DealCommand.CancelDeal(plan.leaderId()));
        }
        if (deal.status() == DealStatus.OPEN && dice.chance(50)) {
            ask(new DealCommand.CutOff(plan.leaderId()));
        } else if (deal.status() == DealStatus.FORMED && dice.chance(600)) {
            ask(new DealCommand.GoodsArrived(plan.leaderId()));
        } else if (deal.status() == DealStatus.READY_FOR_PICKUP) {
            deal.orders().values().stream()
                    .filter(order -> order.status() == OrderStatus.READY && dice.chance(500))
                    .forEach(this::handOver);
        }
    }

    private void handOver(Order order) {
        String code = order.placement().pickupCode();
        ask(new DealCommand.ConfirmPickup(plan.leaderId(), code));
        if (dice.chance(200)) {
            ask(new DealCommand.ConfirmPickup(plan.leaderId(), code));
        }
    }

    private void untimely() {
        switch (dice.below(11)) {
            case 0 -> ask(new DealCommand.CutOff(SOMEBODY_ELSE));
            case 1 -> ask(new DealCommand.GoodsArrived(SOMEBODY_ELSE));
            case 2 -> ask(new DealCommand.ConfirmPickup(SOMEBODY_ELSE, "000000"));
            case 3 -> ask(new DealCommand.ConfirmPickup(plan.leaderId(), "no code"));
            case 4 -> ask(new DealCommand.GoodsArrived(plan.leaderId()));
            case 5 -> ask(new DealCommand.ExpireSeats());
            case 6 -> ask(new DealCommand.Extend(dice.chance(300) ? SOMEBODY_ELSE : plan.leaderId()));
            case 7 -> ask(new DealCommand.AcceptLowerTier(dice.chance(300) ? SOMEBODY_ELSE : plan.leaderId()));
            case 8 -> ask(new DealCommand.CancelDeal(SOMEBODY_ELSE));
            case 9 -> ask(new DealCommand.CancelDeal(plan.leaderId()));
            default -> ask(new DealCommand.CutOff(null));
        }
    }

    private void ask(DealCommand command) {
        keys++;
        RequestKey key = new RequestKey(plan.leaderId() + "-" + plan.dealId(), "k" + keys, "body");
        new Call(town, plan.dealId(), Optional.of(key), () -> command, answer -> {}).send();
    }
}
