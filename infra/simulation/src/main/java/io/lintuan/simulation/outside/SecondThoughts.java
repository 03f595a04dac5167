package io.lintuan.simulation.outside;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealCommand.Wish;
import io.lintuan.desk.Answer;
import io.lintuan.simulation.engine.Dice;
import io.lintuan.simulation.model.DealPlan;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A neighbor who changes an order: before paying, while paying, after paying, and when it is too late. */
final class SecondThoughts {
    private final Buyer buyer;
    private final DealPlan deal;
    private final Wants wants;
    private final Dice dice;

    SecondThoughts(Buyer buyer, DealPlan deal, Wants wants) {
        this.buyer = buyer;
        this.deal = deal;
        this.wants = wants;
        this.dice = buyer.dice;
    }

    void about(Answer order, List<Wish> wishes) {
        switch (dice.below(9)) {
            case 0 -> change(order, wants.some(deal), buyer::pay);
            case 1 -> change(order, Wants.more(wishes), other -> thinkAgain(other, wishes));
            case 2 -> whilePaying(order, wishes);
            case 3 -> {
                buyer.pay(order);
                buyer.later(60, 25 * 60, () -> change(order, wants.fewer(wishes), other -> {}));
            }
            case 4 -> step(order, wishes);
            case 5 -> {
                buyer.pay(order);
                buyer.later(60, 15 * 60, () -> change(order, wants.some(deal), other -> {}));
            }
            case 6 -> {
                buyer.pay(order);
                buyer.later(60, 10 * 60, () -> change(order, wants.fewer(wishes), other -> {}));
                buyer.later(10 * 60, 20 * 60, () -> buyer.cancel(order));
            }
            case 7 -> {
                buyer.cancel(order);
                buyer.later(1, 60, () -> change(order, wishes, other -> {}));
            }
            default -> {
                meddle(order, wishes);
                buyer.pay(order);
            }
        }
    }

    /** The payment that was started finds an order that is none any more. */
    private void whilePaying(Answer order, List<Wish> wishes) {
        buyer.pay(order);
        buyer.later(0, 60, () -> change(order, dice.chance(500) ? wishes : wants.some(deal), buyer::pay));
    }

    private void thinkAgain(Answer order, List<Wish> wishes) {
        change(order, wishes, other -> {
            if (dice.chance(700)) {
                buyer.pay(other);
            }
        });
    }

    /** Less and less, each time from what was left. */
    private void step(Answer order, List<Wish> wishes) {
        buyer.pay(order);
        List<Wish> fewer = wants.fewer(wishes);
        buyer.later(60, 10 * 60, () -> change(order, fewer, other -> {}));
        buyer.later(10 * 60, 20 * 60, () -> change(order, wants.fewer(fewer), other -> {}));
    }

    private void meddle(Answer order, List<Wish> wishes) {
        ask(order, order.orderId(), dice.uuid(), wishes, other -> {});
        ask(order, Buyer.UNKNOWN, buyer.personId, wishes, other -> {});
        ask(order, order.orderId(), buyer.personId, List.of(wants.clumsy(deal)), other -> {});
    }

    private void change(Answer order, List<Wish> wishes, Consumer<Answer> then) {
        ask(order, order.orderId(), buyer.personId, wishes, other -> {
            if (other.accepted()) {
                then.accept(other);
            }
        });
    }

    private void ask(Answer order, UUID orderId, UUID asking, List<Wish> wishes, Consumer<Answer> then) {
        buyer.ask(order, () -> new DealCommand.ChangeOrder(orderId, asking, wishes, dice.uuid(), dice.next()), then);
    }
}
