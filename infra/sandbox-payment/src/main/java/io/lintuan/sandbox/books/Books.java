package io.lintuan.sandbox.books;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The provider's own books. Every change is an entry: checked against the state, appended to the journal, applied to the
 * state, all under one lock; the returned futures complete when the entry is on disk. Asking again with the same id and
 * the same content is answered as the first time and changes nothing.
 */
public final class Books implements AutoCloseable {
    /** Beyond this many notices that the merchant does not take, new captures and refunds are refused. */
    static final int OUTSTANDING_MAX = 200_000;

    private final Clock clock;
    private final BooksState state = new BooksState();
    private final Journal journal;
    private volatile Consumer<Notice> notices = notice -> {};

    public Books(Path journal, Clock clock) throws IOException {
        this.clock = clock;
        this.journal = Journal.open(journal, state::apply);
    }

    /**
     * Says who tells the merchant. Called for each notice once it is certain; at once with what a former run left untold.
     */
    public synchronized void notifyBy(Consumer<Notice> messenger) {
        notices = messenger;
        state.outstanding().forEach(messenger);
    }

    /** The merchant asks for a payment; 422 {@code payment-differs} when the id was used for another one. */
    public synchronized CompletableFuture<Void> ask(Payment payment) {
        Optional<BooksState.Account> known = state.account(payment.paymentId());
        if (known.isPresent()) {
            Refusal.unless(
                    known.get().payment.equals(payment),
                    422,
                    "payment-differs",
                    "this paymentId belongs to another payment");
            return known.get().durable;
        }
        return record(new Entry.Asked(payment), payment.paymentId());
    }

    /** The buyer pays. Once; later calls are told the same. */
    public synchronized CompletableFuture<Void> capture(UUID paymentId, Instant occurredAt) {
        BooksState.Account account = existing(paymentId);
        if (account.paidAt != null) {
            return account.durable;
        }
        roomForNotice();
        return record(new Entry.Captured(paymentId, when(occurredAt, account.payment.occurredAt())), paymentId)
                .thenRun(() -> notices.accept(account.captureNotice()));
    }

    /** Money goes back, at most what was paid. Once per key; another refund under a used key is 422. */
    public synchronized CompletableFuture<Void> refund(Refund refund) {
        BooksState.Account account = existing(refund.paymentId());
        Refund known = account.refunds.get(refund.refundKey());
        if (known != null) {
            Refusal.unless(known.equals(refund), 422, "refund-differs", "this refundKey belongs to another refund");
            return account.durable;
        }
        Refusal.unless(account.paidAt != null, 409, "payment-not-captured", "there is nothing to give back yet");
        Refusal.unless(
                refund.currency().equals(account.payment.currency()),
                422,
                "currency-differs",
                "the payment is in another currency");
        Refusal.unless(
                refund.amountMinor() <= account.payment.amountMinor() - account.refundedMinor,
                422,
                "refund-exceeds-payment",
                "more than what is left of the payment");
        state.rules(account).check(refund);
        roomForNotice();
        Instant settledAt = when(refund.occurredAt(), null);
        return record(new Entry.Refunded(refund, settledAt), refund.paymentId())
                .thenRun(() -> notices.accept(account.refundNotice(refund, settledAt)));
    }

    /** Receivers get their shares of what is left of a payment. Once per key; another split under a used key is 422. */
    public synchronized CompletableFuture<Void> split(Split split) {
        BooksState.Account account = existing(split.paymentId());
        Optional<Split> known = state.sharing().split(split.splitKey());
        if (known.isPresent()) {
            Refusal.unless(known.get().equals(split), 422, "split-differs", "this splitKey belongs to another split");
            return account.durable;
        }
        state.rules(account).check(split);
        roomForNotice();
        Instant settledAt = when(split.occurredAt(), null);
        return record(new Entry.Shared(split, settledAt), split.paymentId())
                .thenRun(() -> notices.accept(NoticeBody.splitSettled(account.payment.group(), split, settledAt)));
    }

    /** A receiver gives back at most what it still holds. Once per key; another return under a used key is 422. */
    public synchronized CompletableFuture<Void> splitReturn(SplitReturn back) {
        BooksState.Account account = existing(back.paymentId());
        Optional<SplitReturn> known = state.sharing().splitReturn(back.returnKey());
        if (known.isPresent()) {
            Refusal.unless(known.get().equals(back), 422, "return-differs", "this returnKey belongs to another return");
            return account.durable;
        }
        state.rules(account).check(back);
        roomForNotice();
        Instant settledAt = when(back.occurredAt(), null);
        return record(new Entry.ShareReturned(back, settledAt), back.paymentId())
                .thenRun(() -> notices.accept(NoticeBody.splitReturned(account.payment.group(), back, settledAt)));
    }

    /** What is left becomes the merchant's own and is split no more. Once; later calls are told the same. */
    public synchronized CompletableFuture<Void> finish(Finish finish) {
        BooksState.Account account = existing(finish.paymentId());
        state.rules(account).captured();
        if (state.sharing().finishedAt(finish.paymentId()).isPresent()) {
            return account.durable;
        }
        roomForNotice();
        Instant finishedAt = when(finish.occurredAt(), null);
        Notice notice = state.finishNotice(account, finishedAt);
        return record(new Entry.Finished(finish.paymentId(), finishedAt), finish.paymentId())
                .thenRun(() -> notices.accept(notice));
    }

    /** The merchant took the notice, or refused it for good. Not waited for: telling twice is harmless. */
    public synchronized void told(Notice notice, boolean accepted) {
        if (!state.isOutstanding(notice)) {
            return;
        }
        Entry entry = new Entry.Told(notice.id(), accepted);
        state.apply(entry);
        try {
            CompletableFuture<Void> unused = journal.append(entry);
        } catch (Refusal diskBehind) {
            // Forgotten on disk, so a restart would tell once more.
        }
    }

    public synchronized Totals totals(Optional<String> group) {
        return state.totals(group);
    }

    /** Notices that the merchant has not taken yet, and those it refused for good. */
    public synchronized Untold untold() {
        return new Untold(state.outstanding().size(), state.abandoned());
    }

    /** How far behind the merchant is. */
    public record Untold(int outstanding, long abandoned) {}

    public synchronized Optional<Checkout> checkout(UUID paymentId) {
        return state.account(paymentId).map(account -> new Checkout(account.payment, account.paidAt != null));
    }

    /** A payment as the buyer sees it. */
    public record Checkout(Payment payment, boolean paid) {}

    public boolean writable() {
        return !journal.failed();
    }

    @Override
    public void close() {
        journal.close();
    }

    private CompletableFuture<Void> record(Entry entry, UUID paymentId) {
        CompletableFuture<Void> durable = journal.append(entry);
        state.apply(entry);
        existing(paymentId).durable = durable;
        return durable;
    }

    private BooksState.Account existing(UUID paymentId) {
        return state.account(paymentId)
                .orElseThrow(() -> new Refusal(404, "payment-unknown", "there is no such payment"));
    }

    private void roomForNotice() {
        Refusal.unless(
                state.outstanding().size() < OUTSTANDING_MAX,
                503,
                "notices-busy",
                "the merchant does not take notices; try again later");
    }

    private Instant when(Instant stated, Instant fallback) {
        return stated != null ? stated : fallback != null ? fallback : clock.instant();
    }
}
