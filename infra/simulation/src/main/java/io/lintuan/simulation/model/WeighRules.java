package io.lintuan.simulation.model;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.OrderStatus;
import io.lintuan.deal.model.RefusalCode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Weighed goods are settled once, at what they came to; all of a list is taken, or none. */
final class WeighRules {
    private static final Set<DealStatus> WHEN = EnumSet.of(DealStatus.FORMED, DealStatus.READY_FOR_PICKUP);
    private static final Set<OrderStatus> BEFORE_IT_IS_GONE =
            EnumSet.of(OrderStatus.PAID_WAITING_GROUP, OrderStatus.CONFIRMED, OrderStatus.READY);

    private WeighRules() {}

    static RefusalCode record(DealModel deal, DealCommand.RecordWeights command) {
        if (!deal.plan.leaderId().equals(command.leaderId())) {
            return RefusalCode.NOT_YOUR_DEAL;
        }
        if (!WHEN.contains(deal.status)) {
            return RefusalCode.NOT_WEIGHABLE;
        }
        Map<LineModel, Integer> onTheScales = new HashMap<>();
        boolean contradicts = false;
        for (DealCommand.Weight weight : command.weights()) {
            OrderModel order = deal.orders.get(weight.orderId());
            if (order == null) {
                return RefusalCode.ORDER_NOT_FOUND;
            }
            LineModel line = order.line(weight.offeringId());
            if (line == null) {
                return RefusalCode.OFFERING_UNKNOWN;
            }
            boolean again = line.grams.isPresent() && line.grams.getAsInt() == weight.grams();
            boolean weighable =
                    line.offering.pieceGrams() > 0 && line.grams.isEmpty() && BEFORE_IT_IS_GONE.contains(order.status);
            if (!again && !weighable) {
                return RefusalCode.NOT_WEIGHABLE;
            }
            Integer said = onTheScales.put(line, weight.grams());
            contradicts |= said != null && said != weight.grams();
        }
        if (contradicts) {
            return RefusalCode.NOT_WEIGHABLE;
        }
        List<OrderModel> weighed = deal.orders.values().stream()
                .filter(order -> order.lines.stream().anyMatch(onTheScales::containsKey))
                .toList();
        weighed.forEach(new FollowRules(deal)::one);
        weigh(weighed.stream().filter(OrderModel::isPaid).toList(), onTheScales);
        return null;
    }

    private static void weigh(List<OrderModel> orders, Map<LineModel, Integer> onTheScales) {
        orders.forEach(order -> order.keepLess(() -> order.lines.stream()
                .filter(onTheScales::containsKey)
                .forEach(line -> line.grams = OptionalInt.of(onTheScales.get(line)))));
    }
}
