package io.lintuan.desk.postgres;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lintuan.contracts.event.CommissionAccrued;
import io.lintuan.contracts.event.CommissionHeld;
import io.lintuan.contracts.event.CommissionReversed;
import io.lintuan.contracts.event.DealAssured;
import io.lintuan.contracts.event.DealCancelled;
import io.lintuan.contracts.event.DealEnvelope;
import io.lintuan.contracts.event.DealEventType;
import io.lintuan.contracts.event.DealExtended;
import io.lintuan.contracts.event.DealFailed;
import io.lintuan.contracts.event.DealFormed;
import io.lintuan.contracts.event.DealOpened;
import io.lintuan.contracts.event.DealReadyForPickup;
import io.lintuan.contracts.event.OrderCancelled;
import io.lintuan.contracts.event.OrderPaid;
import io.lintuan.contracts.event.OrderPickedUp;
import io.lintuan.contracts.event.OrderPlaced;
import io.lintuan.contracts.event.OrderRefunded;
import io.lintuan.contracts.event.TeamExpired;
import io.lintuan.contracts.event.TeamFormed;
import io.lintuan.contracts.event.TeamStarted;
import io.lintuan.deal.model.DealEvent;
import java.time.Instant;
import java.util.UUID;

/** Puts what one version of a deal says into envelopes, in order. */
final class Envelopes {
    private static final int SCHEMA_VERSION = 1;

    private final Deal deal;
    private final long version;
    private final Instant recordedAt;
    private long sequence;
    private int ordinal;

    /** Whose events they are. */
    record Deal(UUID dealId, UUID communityId, UUID leaderId) {}

    Envelopes(Deal deal, long version, long lastSequence, Instant recordedAt) {
        this.deal = deal;
        this.version = version;
        this.sequence = lastSequence;
        this.recordedAt = recordedAt;
    }

    DealEnvelope wrap(DealEvent event) {
        Record said = event.payload();
        DealEventType type = event.type();
        sequence++;
        return new DealEnvelope(
                UuidCreator.getTimeOrderedEpochFast().toString(),
                type,
                SCHEMA_VERSION,
                event.occurredAt(),
                recordedAt,
                deal.dealId().toString(),
                version,
                ordinal++,
                sequence,
                deal.communityId().toString(),
                deal.leaderId().toString(),
                only(DealOpened.class, said),
                only(DealAssured.class, said),
                only(DealFormed.class, said),
                only(DealFailed.class, said),
                only(DealReadyForPickup.class, said),
                only(OrderPlaced.class, said),
                only(OrderPaid.class, said),
                only(OrderCancelled.class, said),
                only(OrderRefunded.class, said),
                only(OrderPickedUp.class, said),
                only(CommissionAccrued.class, said),
                only(CommissionReversed.class, said),
                only(CommissionHeld.class, said),
                only(DealExtended.class, said),
                only(DealCancelled.class, said),
                only(TeamStarted.class, said),
                only(TeamFormed.class, said),
                only(TeamExpired.class, said));
    }

    private static <T> T only(Class<T> payload, Record said) {
        return payload.isInstance(said) ? payload.cast(said) : null;
    }
}
