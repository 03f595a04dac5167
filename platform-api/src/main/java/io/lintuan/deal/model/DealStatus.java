package io.lintuan.deal.model;

import java.util.EnumSet;
import java.util.Set;

/** The life of a deal. What is not listed in {@link #mayBecome} cannot happen. */
public enum DealStatus {
    DRAFT,
    SCHEDULED,
    OPEN,
    /** Closed for joining; waits for the payments of seats that were held when it closed. */
    CUT_OFF,
    FORMED,
    FAILED,
    CANCELLED,
    DISPATCHED,
    READY_FOR_PICKUP,
    COMPLETED,
    SETTLED;

    public boolean mayBecome(DealStatus next) {
        return successors().contains(next);
    }

    private Set<DealStatus> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SCHEDULED, OPEN, CANCELLED);
            case SCHEDULED -> EnumSet.of(OPEN, CANCELLED);
            case OPEN -> EnumSet.of(CUT_OFF, CANCELLED);
            case CUT_OFF -> EnumSet.of(FORMED, FAILED, OPEN, CANCELLED);
            case FORMED -> EnumSet.of(DISPATCHED, READY_FOR_PICKUP, CANCELLED);
            case DISPATCHED -> EnumSet.of(READY_FOR_PICKUP);
            case READY_FOR_PICKUP -> EnumSet.of(COMPLETED);
            case COMPLETED -> EnumSet.of(SETTLED);
            case FAILED, CANCELLED, SETTLED -> EnumSet.noneOf(DealStatus.class);
        };
    }
}
