package io.lintuan.simulation.audit;

import io.lintuan.deal.model.Order;
import io.lintuan.desk.DealCommit;
import io.lintuan.desk.KeyName;
import io.lintuan.simulation.engine.Findings;
import java.util.HashSet;
import java.util.Set;

/** I3: a key has one effect, and an order was the answer to exactly one key. */
final class KeyRules {
    private final Findings findings;
    private final Set<KeyName> used = new HashSet<>();

    KeyRules(Findings findings) {
        this.findings = findings;
    }

    void look(DealCommit commit) {
        for (DealCommit.KeyedAnswer keyed : commit.answers()) {
            if (!used.add(KeyName.of(keyed.key()))) {
                findings.add("I3 keys", "a second effect of " + keyed.key());
            }
        }
        for (Order order : commit.decision().changed()) {
            if (commit.decision().isNew(order)) {
                long keys = commit.answers().stream()
                        .filter(keyed -> order.orderId().equals(keyed.answer().orderId()))
                        .map(keyed -> keyed.key().key())
                        .distinct()
                        .count();
                if (keys != 1) {
                    findings.add("I3 keys", "order " + order.orderId() + " was the answer to " + keys + " keys");
                }
            }
        }
    }
}
