package io.lintuan.chaos.audit;

import io.lintuan.chaos.evidence.Evidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All rules over one set of evidence. */
public final class Audit {
    static final List<Rule> RULES = List.of(
            new EscrowFollowsOrders(),
            new RefundsArePosted(),
            new SeatsAreCounted(),
            new KeysNameOrders(),
            new OrdersAreTold(),
            new FactsAreEvents(),
            new CommissionIsSplit(),
            new EventsKeepOrder(),
            new MinutesAreEqual(),
            new DealsAreEqual(),
            new LedgerIsTold(),
            new PointsAreEqual(),
            new OrdersLiveLegally(),
            new NothingIsLeft());

    private Audit() {}

    public static List<Finding> of(Evidence evidence) {
        return RULES.stream().flatMap(rule -> rule.check(evidence)).toList();
    }

    /** Subjects that no rule could judge by it. */
    static Set<String> leftOut(Evidence evidence) {
        return RULES.stream().flatMap(rule -> rule.leftOut(evidence)).collect(Collectors.toSet());
    }
}
