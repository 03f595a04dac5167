package io.lintuan.deal.model;

import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealCommand.RecordWeights;
import io.lintuan.deal.model.DealCommand.Weight;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The scales settle what was sold by an estimated weight: too little goes back as money, too much is never charged. */
final class Weighing {
    private static final Set<DealStatus> WEIGHED_IN =
            EnumSet.of(DealStatus.FORMED, DealStatus.DISPATCHED, DealStatus.READY_FOR_PICKUP);
    private static final Set<OrderStatus> WEIGHABLE = EnumSet.of(
            OrderStatus.PAID_WAITING_GROUP, OrderStatus.CONFIRMED, OrderStatus.DISPATCHED, OrderStatus.READY);

    private Weighing() {}

    /** All of them or none: a list that is half taken could not be sent again. */
    static Outcome decide(Turn turn, RecordWeights command) {
        if (!turn.terms().leaderId().equals(command.leaderId())) {
            return Outcome.refused(RefusalCode.NOT_YOUR_DEAL);
        }
        if (!WEIGHED_IN.contains(turn.state().status())) {
            return Outcome.refused(RefusalCode.NOT_WEIGHABLE);
        }
        for (Weight weight : command.weights()) {
            Optional<RefusalCode> refusal = refusal(turn, weight);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
        }
        if (contradictsItself(command.weights())) {
            return Outcome.refused(RefusalCode.NOT_WEIGHABLE);
        }
        command.weights().forEach(weight -> weigh(turn, weight));
        return Outcome.accepted();
    }

    /** Two weights of one line: which of them is meant is not for us to choose. */
    private static boolean contradictsItself(List<Weight> weights) {
        record OnTheScales(UUID orderId, UUID offeringId) {}
        long lines = weights.stream()
                .map(weight -> new OnTheScales(weight.orderId(), weight.offeringId()))
                .distinct()
                .count();
        return lines < weights.stream().distinct().count();
    }

    private static Optional<RefusalCode> refusal(Turn turn, Weight weight) {
        Optional<Order> order = turn.state().order(weight.orderId());
        if (order.isEmpty()) {
            return Optional.of(RefusalCode.ORDER_NOT_FOUND);
        }
        Optional<Line> line = order.get().line(weight.offeringId());
        if (line.isEmpty()) {
            return Optional.of(RefusalCode.OFFERING_UNKNOWN);
        }
        if (isRepeated(line.get(), weight)) {
            return Optional.empty();
        }
        boolean weighable = line.get().isWeighed()
                && line.get().kept().grams().isEmpty()
                && WEIGHABLE.contains(order.get().status());
        return weighable ? Optional.empty() : Optional.of(RefusalCode.NOT_WEIGHABLE);
    }

    private static boolean isRepeated(Line line, Weight weight) {
        return line.kept().grams().isPresent() && line.kept().grams().getAsInt() == weight.grams();
    }

    private static void weigh(Turn turn, Weight weight) {
        Order order = Following.one(turn, turn.state().order(weight.orderId()).orElseThrow());
        Line line = order.line(weight.offeringId()).orElseThrow();
        if (line.kept().grams().isPresent() || !WEIGHABLE.contains(order.status())) {
            return;
        }
        List<Line> kept = order.placement().lines().stream()
                .map(one -> one.equals(line) ? line.weighing(weight.grams()) : one)
                .toList();
        Refunding.part(turn, order, kept, Refund.weightKey(order, line), RefundReason.WEIGHED_LESS);
    }
}
