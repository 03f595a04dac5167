package io.lintuan.deal.model;

import static io.lintuan.ledger.Accounts.PROVIDER_CLEARING;
import static io.lintuan.ledger.Accounts.REFUNDS_IN_FLIGHT;
import static io.lintuan.ledger.Accounts.accrued;
import static io.lintuan.ledger.Accounts.escrow;
import static io.lintuan.ledger.Accounts.held;

import io.lintuan.ledger.Cause;
import io.lintuan.ledger.Posting;
import java.util.Optional;
import java.util.UUID;

/** Which amounts move between which accounts for what the rules decide. */
final class Books {
    private final Turn turn;
    private final Order order;

    Books(Turn turn, Order order) {
        this.turn = turn;
        this.order = order;
    }

    void payment(UUID paymentId) {
        post(PROVIDER_CLEARING, escrow(order.orderId()), order.amountMinor(), Cause.PAYMENT, paymentId.toString());
    }

    void accrual(long amountMinor) {
        post(escrow(order.orderId()), accrued(leader()), amountMinor, Cause.COMMISSION_ACCRUED, orderName());
    }

    void hold(long amountMinor, String signalId) {
        post(accrued(leader()), held(leader()), amountMinor, Cause.COMMISSION_HELD, signalId);
    }

    /** From wherever the commission is now; names the accrual that it takes back. */
    void reversal(String refundKey, long amountMinor) {
        String from = order.commission().held() ? held(leader()) : accrued(leader());
        UUID accrual = Posting.id(Cause.COMMISSION_ACCRUED, orderName(), escrow(order.orderId()), accrued(leader()));
        turn.post(posting(
                from,
                escrow(order.orderId()),
                amountMinor,
                Cause.COMMISSION_REVERSED,
                refundKey,
                Optional.of(accrual)));
    }

    void refund(Refund refund) {
        post(escrow(order.orderId()), REFUNDS_IN_FLIGHT, refund.amountMinor(), Cause.REFUND, refund.key());
    }

    void settlement(Refund refund) {
        post(REFUNDS_IN_FLIGHT, PROVIDER_CLEARING, refund.amountMinor(), Cause.REFUND_SETTLED, refund.key());
    }

    /** In and out again, so that the escrow of the order holds its own payment or nothing. */
    void unmatched(Refund refund) {
        String escrow = escrow(order.orderId());
        String paymentId = refund.paymentId().toString();
        post(PROVIDER_CLEARING, escrow, refund.amountMinor(), Cause.PAYMENT_UNMATCHED, paymentId);
        post(escrow, REFUNDS_IN_FLIGHT, refund.amountMinor(), Cause.REFUND_UNMATCHED, refund.key());
    }

    private void post(String source, String destination, long amountMinor, Cause cause, String causeId) {
        turn.post(posting(source, destination, amountMinor, cause, causeId, Optional.empty()));
    }

    private Posting posting(
            String source, String destination, long amountMinor, Cause cause, String causeId, Optional<UUID> reverses) {
        return new Posting(
                source,
                destination,
                turn.terms().currency(),
                amountMinor,
                cause,
                causeId,
                Optional.of(turn.terms().dealId()),
                Optional.of(order.orderId()),
                reverses,
                turn.at());
    }

    private UUID leader() {
        return turn.terms().leaderId();
    }

    private String orderName() {
        return order.orderId().toString();
    }
}
