package io.lintuan.sandbox.books;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The books in memory: what the entries applied so far add up to. Confined to the lock of {@link Books}. */
final class BooksState {
    private final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<String, Totals> totals = new HashMap<>();
    private final Sharing sharing = new Sharing();
    private final Map<String, Notice> outstanding = new LinkedHashMap<>();
    private long abandoned;

    /** A payment with what became of it. */
    static final class Account {
        final Payment payment;
        final Map<String, Refund> refunds = new HashMap<>(2);
        Instant paidAt;
        long refundedMinor;
        CompletableFuture<Void> durable = CompletableFuture.completedFuture(null);

        Account(Payment payment) {
            this.payment = payment;
        }

        Notice captureNotice() {
            return NoticeBody.paymentSucceeded(payment, paidAt);
        }

        Notice refundNotice(Refund refund, Instant settledAt) {
            return NoticeBody.refundSettled(payment.group(), refund, settledAt);
        }
    }

    void apply(Entry entry) {
        if (entry instanceof Entry.Asked asked) {
            accounts.put(asked.payment().paymentId(), new Account(asked.payment()));
        } else if (entry instanceof Entry.Captured captured) {
            capture(captured);
        } else if (entry instanceof Entry.Refunded refunded) {
            refund(refunded);
        } else if (entry instanceof Entry.Shared shared) {
            share(shared);
        } else if (entry instanceof Entry.ShareReturned returned) {
            giveBack(returned);
        } else if (entry instanceof Entry.Finished finished) {
            finish(finished);
        } else if (entry instanceof Entry.Told told) {
            outstanding.remove(told.noticeId());
            abandoned += told.accepted() ? 0 : 1;
        }
    }

    private void capture(Entry.Captured captured) {
        Account account = accounts.get(captured.paymentId());
        account.paidAt = captured.paidAt();
        count(account, Totals.NONE.captured(account.payment.amountMinor()));
        expectAnswer(account.captureNotice());
    }

    private void refund(Entry.Refunded refunded) {
        Refund refund = refunded.refund();
        Account account = accounts.get(refund.paymentId());
        account.refundedMinor += refund.amountMinor();
        account.refunds.put(refund.refundKey(), refund);
        count(account, Totals.NONE.refunded(refund.amountMinor()));
        expectAnswer(account.refundNotice(refund, refunded.settledAt()));
    }

    private void share(Entry.Shared shared) {
        Account account = accounts.get(shared.split().paymentId());
        sharing.add(shared.split());
        count(account, Totals.NONE.shared(shared.split().amountMinor()));
        expectAnswer(NoticeBody.splitSettled(account.payment.group(), shared.split(), shared.settledAt()));
    }

    private void giveBack(Entry.ShareReturned returned) {
        Account account = accounts.get(returned.splitReturn().paymentId());
        sharing.add(returned.splitReturn());
        count(account, Totals.NONE.shared(-returned.splitReturn().amountMinor()));
        expectAnswer(NoticeBody.splitReturned(account.payment.group(), returned.splitReturn(), returned.settledAt()));
    }

    private void finish(Entry.Finished finished) {
        sharing.finish(finished.paymentId(), finished.finishedAt());
        expectAnswer(finishNotice(accounts.get(finished.paymentId()), finished.finishedAt()));
    }

    Notice finishNotice(Account account, Instant finishedAt) {
        return NoticeBody.paymentFinished(account.payment, rules(account).leftMinor(), finishedAt);
    }

    SplitRules rules(Account account) {
        return new SplitRules(account, sharing);
    }

    Sharing sharing() {
        return sharing;
    }

    private void count(Account account, Totals change) {
        totals.merge(account.payment.group(), change, Totals::plus);
    }

    private void expectAnswer(Notice notice) {
        outstanding.put(notice.id(), notice);
    }

    Optional<Account> account(UUID paymentId) {
        return Optional.ofNullable(accounts.get(paymentId));
    }

    Totals totals(Optional<String> group) {
        return group.map(name -> totals.getOrDefault(name, Totals.NONE))
                .orElseGet(() -> totals.values().stream().reduce(Totals.NONE, Totals::plus));
    }

    boolean isOutstanding(Notice notice) {
        return outstanding.containsKey(notice.id());
    }

    Collection<Notice> outstanding() {
        return Collections.unmodifiableCollection(outstanding.values());
    }

    long abandoned() {
        return abandoned;
    }
}
