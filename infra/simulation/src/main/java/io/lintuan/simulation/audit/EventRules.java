package io.lintuan.simulation.audit;

import io.lintuan.contracts.event.DealFormed;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.RefundLine;
import io.lintuan.contracts.event.RefundReason;
import io.lintuan.deal.model.DealEvent;
import io.lintuan.deal.model.DealState;
import io.lintuan.deal.model.DealStatus;
import io.lintuan.deal.model.Decision;
import io.lintuan.deal.model.Refund;
import io.lintuan.simulation.engine.Findings;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is said of money on its way back is what goes back: boards are made of nothing else. */
final class EventRules {
    private static final Set<RefundReason> BECAUSE_IT_FORMED =
            EnumSet.of(RefundReason.CASE_NOT_FILLED, RefundReason.TIER_REACHED);

    private final Findings findings;

    /** By deal, what still has to go back of what was announced. */
    private final Map<UUID, Long> leftMinor = new HashMap<>();

    EventRules(Findings findings) {
        this.findings = findings;
    }

    void look(Decision decision) {
        UUID dealId = decision.after().terms().dealId();
        decision.events().stream().map(DealEvent::payload).forEach(payload -> {
            if (payload instanceof OrderRefunded refunded) {
                linesAddUp(refunded);
            } else if (payload instanceof DealFormed formed && formed.goingBack() != null) {
                leftMinor.put(dealId, formed.goingBack().amountMinor());
            }
        });
        decision.effects().refunds().stream()
                .map(Decision.RefundAsked::refund)
                .filter(refund -> BECAUSE_IT_FORMED.contains(refund.reason()))
                .forEach(refund -> goesBack(dealId, refund));
    }

    /** A deal that is called off gives back all that is left instead. */
    void atRest(Collection<DealState> deals) {
        for (DealState deal : deals) {
            long minor = leftMinor.getOrDefault(deal.terms().dealId(), 0L);
            if (minor != 0 && deal.status() != DealStatus.CANCELLED) {
                findings.add("events", minor + " never went back of what a deal announced when it formed");
            }
        }
    }

    private void linesAddUp(OrderRefunded refunded) {
        long minor =
                refunded.lines().stream().mapToLong(RefundLine::amountMinor).sum();
        if (minor != refunded.amountMinor()) {
            findings.add("events", refunded + " has lines that add up to " + minor);
        }
    }

    private void goesBack(UUID dealId, Refund refund) {
        if (leftMinor.merge(dealId, -refund.amountMinor(), Long::sum) < 0) {
            findings.add("events", refund + " is more than a deal announced when it formed");
        }
    }
}
