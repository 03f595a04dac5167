package io.lintuan.simulation.audit;

import io.lintuan.deal.model.DealCommand;
import io.lintuan.deal.model.Decision;
import java.util.stream.Collectors;

/** What commands and decisions look like in a trace. */
final class Told {
    private Told() {}

    static String of(DealCommand command) {
        return command.toString();
    }

    static String of(Decision decision) {
        return decision.changed().stream()
                .map(order -> order.orderId() + " " + order.status())
                .collect(Collectors.joining(", "));
    }
}
