package io.lintuan.simulation.audit;

import io.lintuan.contracts.event.DealFormed;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealEvent;
import io.lintuan.deal.model.Decision;
import io.lintuan.simulation.engine.Findings;
import java.util.EnumSet;
import java.util.Set;

/** What is said of money on its way back is what goes back: boards are made of nothing else. */
final class EventRules {
    private static final Set<RefundReason> BECAUSE_IT_FORMED =
            EnumSet.of(RefundReason.CASE_NOT_FILLED, RefundReason.TIER_REACHED);

    private final Findings findings;

    EventRules(Findings findings) {
        this.findings = findings;
    }

    void look(Decision decision) {
        decision.events().stream().map(DealEvent::payload).forEach(payload -> {
            if (payload instanceof OrderRefunded refunded) {
                linesAddUp(refunded);
            } else if (payload instanceof DealFormed formed) {
                goesBackAsAnnounced(decision, formed);
            }
        });
    }

    private void linesAddUp(OrderRefunded refunded) {
        long minor =
                refunded.lines().stream().mapToLong(RefundLine::amountMinor).sum();
        if (minor != refunded.amountMinor()) {
            findings.add("events", refunded + " has lines that add up to " + minor);
        }
    }

    /** In deals as small as these every order follows in the same decision. */
    private void goesBackAsAnnounced(Decision decision, DealFormed formed) {
        long minor = decision.effects().refunds().stream()
                .filter(asked -> BECAUSE_IT_FORMED.contains(asked.refund().reason()))
                .mapToLong(asked -> asked.refund().amountMinor())
                .sum();
        long announcedMinor =
                formed.goingBack() == null ? 0 : formed.goingBack().amountMinor();
        if (minor != announcedMinor) {
            findings.add("events", "a deal formed and gave back " + minor + ", announced " + announcedMinor);
        }
    }
}
