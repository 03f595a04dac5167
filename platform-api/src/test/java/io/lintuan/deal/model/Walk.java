package io.lintuan.deal.model;

import io.lintuan.deal.model.DealCommand.AcceptLowerTier;
import io.lintuan.deal.model.DealCommand.Cancel;
import io.lintuan.deal.model.DealCommand.CancelDeal;
import io.lintuan.deal.model.DealCommand.ChangeOrder;
import io.lintuan.deal.model.DealCommand.ConfirmPickup;
import io.lintuan.deal.model.DealCommand.CutOff;
import io.lintuan.deal.model.DealCommand.ExpireSeats;
import io.lintuan.deal.model.DealCommand.Extend;
import io.lintuan.deal.model.DealCommand.GoodsArrived;
import io.lintuan.deal.model.DealCommand.HoldCommission;
import io.lintuan.deal.model.DealCommand.Join;
import io.lintuan.deal.model.DealCommand.Pay;
import io.lintuan.deal.model.DealCommand.RecordWeights;
import io.lintuan.deal.model.DealCommand.SettleRefund;
import io.lintuan.deal.model.DealCommand.StartPayment;
import io.lintuan.deal.model.DealCommand.Weight;
import io.lintuan.deal.model.DealCommand.Wish;
import io.lintuan.ledger.Posting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A deal that is walked through random commands, and everything it has said and posted on the way. */
final class Walk {

    /** One random step; what it means depends on where the walk is. */
    record Step(Kind kind, int order, int buyer, int quantity, int payment, int minutes) {}

    /** Kinds of steps; clumsy ones ask for what must be refused. */
    enum Kind {
        JOIN,
        START,
        PAY,
        PAY_WRONG,
        CANCEL,
        EXPIRE,
        CUT_OFF_TIMER,
        CUT_OFF_LEADER,
        ARRIVE,
        PICK_UP,
        HOLD,
        SETTLE,
        CHANGE,
        WEIGH,
        EXTEND,
        ACCEPT_LOWER_TIER,
        CANCEL_DEAL
    }

    final List<Posting> postings = new ArrayList<>();
    final List<DealEvent> events = new ArrayList<>();
    final List<String> refundKeys = new ArrayList<>();
    final Map<String, Long> balances = new HashMap<>();
    DealState state;
    Instant now = DealFixture.NOON;

    Walk() {
        this(DealFixture.aRichDeal());
    }

    Walk(DealState start) {
        state = start;
    }

    Decision take(Step step) {
        now = now.plus(Duration.ofMinutes(step.minutes()));
        return commit(GroupDeal.decide(state, List.of(new Asked(command(step), Optional.empty())), now));
    }

    Decision commit(Decision decision) {
        state = decision.after();
        events.addAll(decision.events());
        postings.addAll(decision.postings());
        decision.effects()
                .refunds()
                .forEach(asked -> refundKeys.add(asked.refund().key()));
        for (Posting posting : decision.postings()) {
            balances.merge(posting.source(), -posting.amountMinor(), Math::addExact);
            balances.merge(posting.destination(), posting.amountMinor(), Math::addExact);
        }
        return decision;
    }

    long balance(String account) {
        return balances.getOrDefault(account, 0L);
    }

    DealCommand command(Step step) {
        UUID order = DealFixture.order(step.order());
        UUID payment = DealFixture.payment(step.order() * 10 + step.payment());
        UUID buyer = new UUID(2, step.buyer());
        long amountMinor = state.order(order).map(Order::amountMinor).orElse(1L);
        return switch (step.kind()) {
            case JOIN -> new Join(order, buyer, "b", wishes(step), step.order()).at(point(step), team(step));
            case START -> new StartPayment(payment, order, owner(order).orElse(buyer));
            case PAY -> new Pay(payment, order, amountMinor, "CNY", now);
            case PAY_WRONG -> new Pay(payment, order, amountMinor + 1, "CNY", now);
            case CANCEL -> new Cancel(order, owner(order).orElse(buyer));
            case EXPIRE -> new ExpireSeats();
            case CUT_OFF_TIMER -> new CutOff(null);
            case CUT_OFF_LEADER -> new CutOff(DealFixture.LEADER);
            case ARRIVE -> new GoodsArrived(DealFixture.LEADER);
            case PICK_UP -> new ConfirmPickup(DealFixture.LEADER, code(order));
            case HOLD -> new HoldCommission(order, order + "-" + step.payment(), "rule", "evidence", now);
            case SETTLE -> settle(order);
            case CHANGE ->
                new ChangeOrder(
                        order,
                        owner(order).orElse(buyer),
                        wishes(step),
                        DealFixture.order(100 + step.order() * 10 + step.payment()),
                        step.order());
            case WEIGH ->
                new RecordWeights(
                        DealFixture.LEADER, List.of(new Weight(order, DealFixture.EGGS, 200 + 150 * step.quantity())));
            case EXTEND -> new Extend(DealFixture.LEADER);
            case ACCEPT_LOWER_TIER -> new AcceptLowerTier(DealFixture.LEADER);
            case CANCEL_DEAL -> new CancelDeal(DealFixture.LEADER);
        };
    }

    private Optional<UUID> point(Step step) {
        List<UUID> points = state.terms().group().points().stream()
                .map(PointTerms::pickupPointId)
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(step.minutes() % points.size()));
    }

    /** More often than not one of the deal's teams. */
    private Optional<UUID> team(Step step) {
        List<UUID> teams =
                state.seats().teams().byId().keySet().stream().sorted().toList();
        return teams.isEmpty() || step.payment() == 0
                ? Optional.empty()
                : Optional.of(teams.get(step.order() % teams.size()));
    }

    private SettleRefund settle(UUID order) {
        Optional<Refund> first = state.order(order).flatMap(one -> one.refunds().values().stream()
                .min(Comparator.comparing(Refund::settled).thenComparing(Refund::key)));
        return new SettleRefund(
                order,
                first.map(Refund::key).orElse("refund:none"),
                first.map(Refund::amountMinor).orElse(1L),
                now);
    }

    private Optional<UUID> owner(UUID order) {
        return state.order(order).map(one -> one.placement().buyerId());
    }

    private String code(UUID order) {
        return state.order(order).map(one -> one.placement().pickupCode()).orElse("000000");
    }

    private List<Wish> wishes(Step step) {
        boolean cases = state.offering(DealFixture.EGGS).orElseThrow().terms().comesInCases();
        Wish grapes = DealFixture.grapes(step.quantity());
        return step.quantity() % 2 == 0
                ? List.of(grapes, new Wish(DealFixture.EGGS, 1, cases ? step.payment() : 0))
                : List.of(grapes);
    }
}
