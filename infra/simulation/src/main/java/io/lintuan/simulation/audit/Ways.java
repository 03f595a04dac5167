package io.lintuan.simulation.audit;

import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.OrderStatus;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I9: which way a life may go, written down again here. One commit may go several steps at once. */
final class Ways {
    private static final Map<OrderStatus, Set<OrderStatus>> ORDER = new EnumMap<>(OrderStatus.class);
    private static final Map<DealStatus, Set<DealStatus>> DEAL = new EnumMap<>(DealStatus.class);

    static {
        ORDER.put(OrderStatus.PENDING_PAYMENT, EnumSet.of(OrderStatus.PAID_WAITING_GROUP, OrderStatus.CANCELLED));
        // By a payment that came after the seat's time, while there still was one.
        ORDER.put(OrderStatus.CANCELLED, EnumSet.of(OrderStatus.PAID_WAITING_GROUP));
        ORDER.put(OrderStatus.PAID_WAITING_GROUP, EnumSet.of(OrderStatus.CONFIRMED, OrderStatus.REFUNDING));
        ORDER.put(OrderStatus.CONFIRMED, EnumSet.of(OrderStatus.READY, OrderStatus.REFUNDING));
        ORDER.put(OrderStatus.READY, EnumSet.of(OrderStatus.PICKED_UP));
        ORDER.put(OrderStatus.REFUNDING, EnumSet.of(OrderStatus.REFUNDED));
        DEAL.put(DealStatus.OPEN, EnumSet.of(DealStatus.CUT_OFF, DealStatus.CANCELLED));
        DEAL.put(
                DealStatus.CUT_OFF,
                EnumSet.of(DealStatus.OPEN, DealStatus.FORMED, DealStatus.FAILED, DealStatus.CANCELLED));
        DEAL.put(DealStatus.FORMED, EnumSet.of(DealStatus.READY_FOR_PICKUP, DealStatus.CANCELLED));
    }

    private Ways() {}

    static boolean leads(OrderStatus from, OrderStatus to) {
        return leads(ORDER, from, to);
    }

    static boolean leads(DealStatus from, DealStatus to) {
        return leads(DEAL, from, to);
    }

    private static <S> boolean leads(Map<S, Set<S>> ways, S from, S to) {
        Set<S> reached = new HashSet<>(Set.of(from));
        int before = 0;
        while (before < reached.size()) {
            before = reached.size();
            List.copyOf(reached).forEach(one -> reached.addAll(ways.getOrDefault(one, Set.of())));
        }
        return reached.contains(to);
    }
}
