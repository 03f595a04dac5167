package io.lintuan.sandbox.books;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/** One line of the journal. Replaying all of them in order gives the books again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = Entry.Captured.class, name = "captured"),
    @JsonSubTypes.Type(value = Entry.Refunded.class, name = "refunded"),
    @JsonSubTypes.Type(value = Entry.Shared.class, name = "split"),
    @JsonSubTypes.Type(value = Entry.ShareReturned.class, name = "returned"),
    @JsonSubTypes.Type(value = Entry.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = Entry.Told.class, name = "told")
})
public sealed interface Entry {
    /** The merchant asked for a payment. */
    record Asked(Payment payment) implements Entry {}

    /** The buyer paid. */
    record Captured(UUID paymentId, Instant paidAt) implements Entry {}

    /** Money went back. */
    record Refunded(Refund refund, Instant settledAt) implements Entry {}

    /** Receivers got their shares. */
    record Shared(Split split, Instant settledAt) implements Entry {}

    /** A receiver gave back. */
    record ShareReturned(SplitReturn splitReturn, Instant settledAt) implements Entry {}

    /** What was left became the merchant's own. */
    record Finished(UUID paymentId, Instant finishedAt) implements Entry {}

    /** The merchant took a notice, or refused it for good ({@code accepted} false). */
    record Told(String noticeId, boolean accepted) implements Entry {}
}
