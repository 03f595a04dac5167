package io.lintuan.deal.model;

import io.lintuan.ledger.Posting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a batch of commands came to, for one commit.
 *
 * @param before the state that it holds for, and only for
 * @param outcomes one for each command, in their order
 * @param changed every order that is new or different, once, as it is afterwards
 * @param teams every team that is new or different, once, as it is afterwards
 * @param unfinished more orders than one commit should carry still have to follow their deal: a {@code CutOff} without
 *     a leader continues
 */
public record Decision(
        DealState before,
        DealState after,
        List<Outcome> outcomes,
        List<DealEvent> events,
        List<Posting> postings,
        List<Order> changed,
        List<Team> teams,
        Effects effects,
        boolean unfinished) {

    /** What the outer world has to do or remember beside the aggregate itself. */
    public record Effects(
            List<Attempt> attempts, List<RefundAsked> refunds, List<RefundSettled> settled, List<Signal> signals) {}

    /** A payment that may come. */
    public record Attempt(UUID paymentId, UUID orderId, long amountMinor, Instant at) {}

    /** A refund to carry out. */
    public record RefundAsked(UUID orderId, Refund refund, Instant at) {}

    /** A refund that reached its buyer. */
    public record RefundSettled(String key, Instant at) {}

    /** A fraud signal that was acted on. */
    public record Signal(String signalId, UUID orderId, String ruleId, String evidence, Instant at) {}

    public boolean isNew(Team team) {
        return before.team(team.teamId()).isEmpty();
    }

    public boolean isNew(Order order) {
        return !before.orders().containsKey(order.orderId());
    }
}
