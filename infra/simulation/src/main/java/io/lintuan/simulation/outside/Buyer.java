package io.lintuan.simulation.outside;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.Place;
import io.lintuan.deal.model.RefusalCode;
import io.lintuan.desk.Answer;
import io.lintuan.desk.KeyReused;
import io.lintuan.desk.RequestKey;
import io.lintuan.simulation.engine.Dice;
import io.lintuan.simulation.model.DealPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A neighbor who joins some deals, one after the other, and does something with each order. */
public final class Buyer {
    static final UUID UNKNOWN = new UUID(9, 9);

    final Town town;
    final Dice dice;
    final UUID personId;

    private final Wants wants;
    private final Places places;
    private int visits;
    private int keys;

    public Buyer(Town town) {
        this.town = town;
        this.dice = town.around().dice();
        this.personId = dice.uuid();
        this.wants = new Wants(dice);
        this.places = new Places(town);
        this.visits = dice.between(1, 3);
    }

    public void begin() {
        later(0, 45 * 60, this::visit);
    }

    private void visit() {
        DealPlan deal = dice.oneOf(town.deals());
        if (dice.chance(30)) {
            declined(deal);
        }
        List<DealCommand.Wish> wishes = wants.some(deal);
        long couponMinor = dice.chance(250) ? dice.between(1L, 4_000L) : 0;
        boolean confirmed = dice.chance(850);
        Place place = places.choose(deal);
        String body = wishes + " " + place + " " + couponMinor + " " + confirmed;
        RequestKey key = key(body);
        Supplier<DealCommand> join = () -> new DealCommand.Join(
                dice.uuid(),
                personId,
                "p" + personId,
                wishes,
                dice.next(),
                couponMinor,
                confirmed,
                place,
                Optional.empty());
        new Call(town, deal.dealId(), Optional.of(key), join, answer -> {
                    if (answer.accepted()) {
                        later(0, 90, () -> with(answer, deal, wishes));
                    }
                    if (dice.chance(60)) {
                        misuse(key, deal, join);
                    }
                    again();
                })
                .send();
    }

    /** A coupon that somebody else has used up meanwhile: the service does not even ask for seats. */
    private void declined(DealPlan deal) {
        DealCommand decline = new DealCommand.DeclineJoin(personId, RefusalCode.COUPON_USED_UP);
        new Call(town, deal.dealId(), Optional.of(key("declined")), () -> decline, answer -> {}).send();
    }

    private void misuse(RequestKey key, DealPlan deal, Supplier<DealCommand> join) {
        RequestKey misused = new RequestKey(key.caller(), key.key(), "another body");
        later(0, 400, () -> new Call(town, deal.dealId(), Optional.of(misused), join, answer -> {})
                .expecting(KeyReused.class)
                .send());
    }

    private void again() {
        if (--visits > 0) {
            later(5, 15 * 60, this::visit);
        }
    }

    private void with(Answer order, DealPlan deal, List<DealCommand.Wish> wishes) {
        if (dice.chance(300)) {
            new SecondThoughts(this, deal, wants).about(order, wishes);
            return;
        }
        int choice = dice.below(100);
        if (choice < 45) {
            pay(order);
        } else if (choice < 58) {
            pay(order);
            later(0, 120, () -> pay(order));
        } else if (choice < 66) {
            cancel(order);
        } else if (choice < 76) {
            pay(order);
            later(1, 40 * 60, () -> cancel(order));
        } else if (choice < 82) {
            // Often too late to begin, and then refused.
            later(12 * 60, 16 * 60, () -> pay(order));
        } else if (choice < 90) {
            meddle(order);
            pay(order);
        }
        if (dice.chance(150)) {
            signal(order);
        }
    }

    void pay(Answer order) {
        ask(order, () -> new DealCommand.StartPayment(dice.uuid(), order.orderId(), personId), answer -> {});
    }

    void cancel(Answer order) {
        ask(order, () -> new DealCommand.Cancel(order.orderId(), personId), answer -> {});
    }

    /** What must be refused: another person's hands, orders nobody has, notices that are wrong. */
    private void meddle(Answer order) {
        UUID stranger = dice.uuid();
        List<DealCommand> wrong = List.of(
                new DealCommand.Cancel(order.orderId(), stranger),
                new DealCommand.Cancel(UNKNOWN, personId),
                new DealCommand.StartPayment(dice.uuid(), order.orderId(), stranger),
                new DealCommand.StartPayment(dice.uuid(), UNKNOWN, personId),
                new DealCommand.Pay(UNKNOWN, order.orderId(), order.amountMinor(), DealPlan.CURRENCY, now()),
                new DealCommand.Pay(UNKNOWN, UNKNOWN, 1, DealPlan.CURRENCY, now()),
                new DealCommand.SettleRefund(order.orderId(), "refund:none", order.amountMinor(), now()));
        DealCommand one = dice.oneOf(wrong);
        ask(order, () -> one, answer -> {});
        ask(order, () -> new DealCommand.StartPayment(dice.uuid(), order.orderId(), personId), started -> {
            if (started.accepted()) {
                long tooMuchMinor = order.amountMinor() + 1;
                ask(
                        order,
                        () -> new DealCommand.Pay(
                                started.paymentId(), order.orderId(), tooMuchMinor, DealPlan.CURRENCY, now()),
                        answer -> {});
            }
        });
    }

    /** A fraud signal: told without a key, and now and then again. */
    private void signal(Answer order) {
        DealCommand hold = new DealCommand.HoldCommission(
                dice.chance(100) ? UNKNOWN : order.orderId(), "signal-" + order.orderId(), "rule", "evidence", now());
        int times = dice.between(1, 2);
        for (int i = 0; i < times; i++) {
            later(0, 30 * 60, () -> new Call(town, order.dealId(), Optional.empty(), () -> hold, answer -> {}).send());
        }
    }

    void ask(Answer order, Supplier<DealCommand> command, Consumer<Answer> then) {
        RequestKey key = key(order.orderId().toString());
        new Call(town, order.dealId(), Optional.of(key), command, then).send();
    }

    private RequestKey key(String body) {
        keys++;
        return new RequestKey(personId.toString(), "k" + keys, body);
    }

    private Instant now() {
        return town.around().agenda().now();
    }

    void later(int secondsLeast, int secondsMost, Runnable work) {
        town.begins();
        town.around()
                .agenda()
                .after(Duration.ofMillis(dice.between(secondsLeast * 1_000L, secondsMost * 1_000L)), () -> {
                    town.ends();
                    work.run();
                });
    }
}
