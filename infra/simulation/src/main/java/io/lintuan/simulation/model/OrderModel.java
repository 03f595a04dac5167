package io.lintuan.simulation.model;

import io.lintuan.deal.model.OrderStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the model believes of an order. */
public final class OrderModel {
    final UUID buyerId;
    final Map<UUID, Integer> lines;
    final long amountMinor;
    final Instant heldUntil;
    final Set<UUID> attempts = new HashSet<>();
    final Set<String> signals = new HashSet<>();
    final Set<String> settled = new HashSet<>();

    /** Payments that were or are going back, with what of them has arrived. */
    final Map<UUID, Back> backs = new LinkedHashMap<>();

    OrderStatus status = OrderStatus.PENDING_PAYMENT;
    boolean expired;
    UUID paidBy;

    /** What of a payment goes back, and what of it has arrived. */
    static final class Back {
        long askedMinor;
        long arrivedMinor;
    }

    OrderModel(UUID buyerId, Map<UUID, Integer> lines, long amountMinor, Instant heldUntil) {
        this.buyerId = buyerId;
        this.lines = lines;
        this.amountMinor = amountMinor;
        this.heldUntil = heldUntil;
    }

    public OrderStatus status() {
        return status;
    }

    public UUID paidBy() {
        return paidBy;
    }

    /** Whether its payment counts. */
    public boolean isPaid() {
        return status.seat() == OrderStatus.Seat.CONFIRMED;
    }

    boolean isHeld() {
        return status == OrderStatus.PENDING_PAYMENT;
    }

    public boolean isSignalled() {
        return !signals.isEmpty();
    }

    public long keptMinor() {
        return isPaid() ? amountMinor : 0;
    }

    public long inFlightMinor() {
        return backs.values().stream()
                .mapToLong(back -> back.askedMinor - back.arrivedMinor)
                .sum();
    }

    public long arrivedMinor() {
        return backs.values().stream().mapToLong(back -> back.arrivedMinor).sum();
    }

    void giveBack(UUID paymentId, long minor) {
        backs.computeIfAbsent(paymentId, id -> new Back()).askedMinor += minor;
    }

    int of(UUID offeringId) {
        return lines.getOrDefault(offeringId, 0);
    }
}
