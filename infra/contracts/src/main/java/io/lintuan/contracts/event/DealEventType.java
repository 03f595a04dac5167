package io.lintuan.contracts.event;

/** Types of {@link DealEnvelope}; each names the one payload field that is set. */
public enum DealEventType {
    DEAL_OPENED,
    DEAL_ASSURED,
    DEAL_FORMED,
    DEAL_FAILED,
    DEAL_READY_FOR_PICKUP,
    ORDER_PLACED,
    ORDER_PAID,
    ORDER_CANCELLED,
    ORDER_REFUNDED,
    ORDER_PICKED_UP,
    COMMISSION_ACCRUED,
    COMMISSION_REVERSED,
    COMMISSION_HELD,
    DEAL_EXTENDED,
    DEAL_CANCELLED,
    TEAM_STARTED,
    TEAM_FORMED,
    TEAM_EXPIRED,
    /** No payload: the relay has sent everything of this partition recorded up to {@code recordedAt}. */
    HEARTBEAT
}
