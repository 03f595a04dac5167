package io.lintuan.simulation.model;

import io.lintuan.deal.model.OrderStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the model believes of an order. */
public final class OrderModel {
    final UUID orderId;
    final UUID buyerId;
    final List<LineModel> lines;
    final Instant placedAt;
    final Instant heldUntil;
    final boolean exclusionConfirmed;
    final UUID pointId;

    /** Null in a deal that is one group. */
    final UUID teamId;

    final Set<UUID> attempts = new HashSet<>();
    final Set<String> signals = new HashSet<>();
    final Set<String> settled = new HashSet<>();

    /** Payments of which something was or is going back. */
    final Map<UUID, Back> backs = new LinkedHashMap<>();

    OrderStatus status = OrderStatus.PENDING_PAYMENT;
    boolean expired;
    UUID paidBy;
    Instant paidAt;

    /** What of a payment goes back, and what of it has arrived. */
    static final class Back {
        long askedMinor;
        long arrivedMinor;
    }

    OrderModel(
            UUID orderId,
            UUID buyerId,
            List<LineModel> lines,
            Instant placedAt,
            Instant heldUntil,
            boolean exclusionConfirmed,
            UUID pointId,
            UUID teamId) {
        this.orderId = orderId;
        this.buyerId = buyerId;
        this.lines = lines;
        this.placedAt = placedAt;
        this.heldUntil = heldUntil;
        this.exclusionConfirmed = exclusionConfirmed;
        this.pointId = pointId;
        this.teamId = teamId;
    }

    public OrderStatus status() {
        return status;
    }

    public UUID paidBy() {
        return paidBy;
    }

    public UUID pointId() {
        return pointId;
    }

    /** Null in a deal that is one group. */
    public UUID teamId() {
        return teamId;
    }

    public Instant heldUntil() {
        return heldUntil;
    }

    public List<String> lines() {
        return lines.stream().map(LineModel::toString).toList();
    }

    /** Whether its payment counts. */
    public boolean isPaid() {
        return status.seat() == OrderStatus.Seat.CONFIRMED;
    }

    boolean isHeld() {
        return status == OrderStatus.PENDING_PAYMENT;
    }

    boolean isCouponed() {
        return lines.stream().anyMatch(line -> line.discountMinor > 0);
    }

    public boolean isSignalled() {
        return !signals.isEmpty();
    }

    public long amountMinor() {
        return lines.stream().mapToLong(LineModel::amountMinor).sum();
    }

    public long keptMinor() {
        return isPaid() ? worthMinor() : 0;
    }

    public long inFlightMinor() {
        return backs.values().stream()
                .mapToLong(back -> back.askedMinor - back.arrivedMinor)
                .sum();
    }

    public long arrivedMinor() {
        return backs.values().stream().mapToLong(back -> back.arrivedMinor).sum();
    }

    /** What of a payment was asked to go back. */
    public long askedBackMinor(UUID paymentId) {
        Back back = backs.get(paymentId);
        return back == null ? 0 : back.askedMinor;
    }

    /** Changes what is kept; whatever that is less than before goes back. */
    void keepLess(Runnable change) {
        long beforeMinor = worthMinor();
        change.run();
        giveBack(paidBy, beforeMinor - worthMinor());
    }

    /** A paid order ends, and all that is left of its payment goes back. */
    void refundAll() {
        giveBack(paidBy, worthMinor());
        status = OrderStatus.REFUNDING;
        endIfAllArrived();
    }

    void giveBack(UUID paymentId, long minor) {
        backs.computeIfAbsent(paymentId, id -> new Back()).askedMinor += minor;
    }

    void arrived(UUID paymentId, long minor) {
        backs.get(paymentId).arrivedMinor += minor;
        endIfAllArrived();
    }

    LineModel line(UUID offeringId) {
        return lines.stream()
                .filter(line -> line.offering.offeringId().equals(offeringId))
                .findFirst()
                .orElse(null);
    }

    int of(UUID offeringId) {
        LineModel line = line(offeringId);
        return line == null ? 0 : line.pieces;
    }

    int pieces() {
        return lines.stream().mapToInt(line -> line.pieces).sum();
    }

    private void endIfAllArrived() {
        Back own = backs.get(paidBy);
        if (status == OrderStatus.REFUNDING && own.arrivedMinor == own.askedMinor) {
            status = OrderStatus.REFUNDED;
        }
    }

    private long worthMinor() {
        return lines.stream().mapToLong(LineModel::keptMinor).sum();
    }
}
