package io.lintuan.deal.model;

import io.lintuan.contracts.event.CancelReason;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.GoingBack;
import io.lintuan.contracts.event.RefundReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a deal comes to when it forms: cases are filled, and everybody gets the price of the tier that was reached. It is
 * fixed once, on the offerings; the orders follow in their own time.
 *
 * @param applied the state with that fixed
 * @param backMinor what goes back to all orders together because of it
 */
record AtCutOff(DealState applied, long backMinor) {

    /** Empty when not one case can be filled, so that nobody would get anything. Walks all orders, once in a deal's life. */
    static Optional<AtCutOff> of(DealState state) {
        Map<UUID, ClosingPrice> prices = new HashMap<>();
        List<Order> paid = List.of();
        for (Offering offering : state.offerings()) {
            OfferingTerms terms = offering.terms();
            if (terms.comesInCases() || !terms.tiers().isEmpty()) {
                paid = paid.isEmpty() ? paid(state) : paid;
                prices.put(offering.offeringId(), price(offering, paid));
            }
        }
        if (prices.isEmpty()) {
            return Optional.of(new AtCutOff(state, 0));
        }
        DealState applied = state.closingAt(prices);
        long backMinor = 0;
        boolean anything = false;
        for (Order order : paid) {
            Order closed = priced(applied, filled(applied, order));
            backMinor = Math.addExact(backMinor, order.keptMinor() - closed.keptMinor());
            anything |= closed.placement().quantity() > 0;
        }
        return anything ? Optional.of(new AtCutOff(applied, backMinor)) : Optional.empty();
    }

    /** Null when nothing goes back, as in every deal with one price. */
    GoingBack goingBack() {
        return backMinor == 0 ? null : new GoingBack(backMinor);
    }

    /** Gives one paid order what was fixed for it, and the difference back; an order left with nothing goes back whole. */
    static Order close(Turn turn, Order order) {
        Order filled = filled(turn.state(), order);
        if (filled.placement().quantity() == 0) {
            turn.say(DealEventType.ORDER_CANCELLED, Payloads.cancelled(order, CancelReason.CASE_NOT_FILLED));
            return Refunding.own(
                    turn,
                    order.leaving(CancelReason.CASE_NOT_FILLED),
                    Refund.caseKey(order),
                    RefundReason.CASE_NOT_FILLED);
        }
        Order cased = refunded(turn, order, filled, Refund.caseKey(order), RefundReason.CASE_NOT_FILLED);
        Order priced = priced(turn.state(), cased);
        return refunded(turn, cased, priced, Refund.tierKey(order), RefundReason.TIER_REACHED);
    }

    private static Order refunded(Turn turn, Order was, Order is, String key, RefundReason reason) {
        List<Line> kept = is.placement().lines();
        return kept.equals(was.placement().lines()) ? was : Refunding.part(turn, was, kept, key, reason);
    }

    private static ClosingPrice price(Offering offering, List<Order> paid) {
        OfferingTerms terms = offering.terms();
        if (!terms.comesInCases()) {
            return new ClosingPrice(terms.priceAt(offering.firm()), Optional.empty());
        }
        long tolerance = offering.tolerance();
        int filled = Filling.cases(offering.firm(), tolerance, terms.caseSize()) * terms.caseSize();
        // Tolerance that is used counts; a quantity that was paid for counts even if no case took it.
        long priceMinor = terms.priceAt(Math.max(offering.firm(), filled));
        return new ClosingPrice(priceMinor, Optional.of(Filling.of(paid, offering.offeringId(), terms.caseSize())));
    }

    private static Order filled(DealState state, Order order) {
        return order.keeping(order.placement().lines().stream()
                .map(line -> filled(state, order, line))
                .toList());
    }

    private static Line filled(DealState state, Order order, Line line) {
        return closing(state, line)
                .flatMap(ClosingPrice::filling)
                .map(filling -> line.withPieces(
                        filling.pieces(order, line, filling.last().flatMap(state::order)), 0))
                .orElse(line);
    }

    private static Order priced(DealState state, Order order) {
        return order.keeping(order.placement().lines().stream()
                .map(line -> closing(state, line)
                        .map(closing -> line.at(closing.unitPriceMinor()))
                        .orElse(line))
                .toList());
    }

    private static Optional<ClosingPrice> closing(DealState state, Line line) {
        return state.offering(line.offeringId()).flatMap(Offering::closing);
    }

    private static List<Order> paid(DealState state) {
        return state.orders().values().stream()
                .filter(order -> order.status() == OrderStatus.PAID_WAITING_GROUP)
                .sorted(Filling.IN_ORDER_OF_TIME)
                .toList();
    }
}
