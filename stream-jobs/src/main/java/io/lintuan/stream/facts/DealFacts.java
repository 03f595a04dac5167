package io.lintuan.stream.facts;

import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealOpened;
import java.time.Instant;
import java.util.Optional;

/** The row of {@code deal_facts} that an event of a deal itself makes. Pure. */
final class DealFacts {
    private DealFacts() {}

    /** The row; nothing for an event of an order. */
    static Optional<DealFact> of(DealEnvelope event) {
        return switch (event.type()) {
            case DEAL_OPENED -> Optional.of(ofOpened(event, event.dealOpened()));
            case DEAL_ASSURED -> counted(event, event.dealAssured().paidQuantity(), 0);
            case DEAL_FORMED ->
                counted(
                        event,
                        event.dealFormed().paidQuantity(),
                        event.dealFormed().paidOrders());
            case DEAL_FAILED ->
                counted(
                        event,
                        event.dealFailed().paidQuantity(),
                        event.dealFailed().paidOrders());
            case DEAL_EXTENDED ->
                Optional.of(
                        new DealFact(event, "", 0, 0, 0, event.dealExtended().cutOffAt()));
            case DEAL_CANCELLED ->
                counted(
                        event,
                        event.dealCancelled().paidQuantity(),
                        event.dealCancelled().paidOrders());
            case DEAL_READY_FOR_PICKUP -> counted(event, 0, 0);
            case TEAM_STARTED ->
                ofTeam(event, event.teamStarted().size(), 0, event.teamStarted().deadline());
            case TEAM_FORMED ->
                ofTeam(event, event.teamFormed().size(), event.teamFormed().size(), null);
            case TEAM_EXPIRED ->
                ofTeam(event, event.teamExpired().size(), event.teamExpired().paidOrders(), null);
            default -> Optional.empty();
        };
    }

    private static DealFact ofOpened(DealEnvelope event, DealOpened opened) {
        return new DealFact(
                event,
                opened.title() == null ? "" : opened.title(),
                opened.minimumQuantity(),
                0,
                0,
                opened.cutOffAt() == null ? Instant.EPOCH : opened.cutOffAt());
    }

    private static Optional<DealFact> ofTeam(DealEnvelope event, int size, int paidOrders, Instant deadline) {
        return Optional.of(new DealFact(event, "", size, 0, paidOrders, deadline == null ? Instant.EPOCH : deadline));
    }

    private static Optional<DealFact> counted(DealEnvelope event, int paidQuantity, int paidOrders) {
        return Optional.of(new DealFact(event, "", 0, paidQuantity, paidOrders, Instant.EPOCH));
    }
}
