package io.lintuan.workload.replay;

import io.lintuan.workload.replay.plan.PlannedDeal;
import java.util.List;
import java.util.Optional;

/** Whether as much was sold as could be, told from the answers alone: the service's own books are not asked. */
final class Sale {
    private Sale() {}

    /** What is wrong, or nothing. Without a shortage everybody is expected to be served, which is checked one by one. */
    static Optional<String> wrong(PlannedDeal plan, List<AcceptedOrder> orders) {
        int sold = orders.stream().mapToInt(order -> order.join().quantity()).sum();
        int stock = plan.terms().stock();
        if (sold > stock) {
            return Optional.of("a deal promised more than its stock");
        }
        if (plan.terms().stockShort() && sold < stock - plan.leftAtMost()) {
            return Optional.of("a deal turned people away although it had enough for them");
        }
        return Optional.empty();
    }
}
